import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { renderInLook } from '../../../components/workspace/render-in-look.tsx';
import { installFakeBrowser } from '../../../lib/messages/fake-browser.fixture.ts';
import { isAlive } from '../../../lib/record/stored-record.ts';
import { exportFile } from '../../../lib/store/exchange-file.ts';
import { removeOffering } from '../../../lib/store/offering.ts';
import { now, payroll } from '../../../lib/store/starter.fixture.ts';
import { loadOffering } from '../../../lib/store/starter.ts';
import { withStore } from '../../../lib/store/temporary-store.ts';

installFakeBrowser();
const { StoreContext } = await import('../store-context.ts');
const { ExchangeRoom } = await import('./ExchangeRoom.tsx');

test('a backup of what was removed since brings it back when that is asked for', () =>
  withStore(async (db) => {
    await loadOffering(db, payroll, now);
    const text = await exportFile(db, { now, withPrivate: true });
    await removeOffering(db, 'offering_payroll', now + 1);
    const all = await db.records.count();
    await renderInLook(
      <StoreContext value={db}>
        <ExchangeRoom />
      </StoreContext>,
    );
    const input = document.querySelector<HTMLInputElement>('input[type="file"]');
    const file = new File([text], 'backup.json', { type: 'application/json' });
    await userEvent.upload(input as HTMLInputElement, file);
    const words = `It changes nothing. ${all} records were deleted here since.`;
    await expect.element(page.getByText(words, { exact: true })).toBeVisible();
    const button = (name: string) => page.getByRole('button', { name, exact: true });
    await expect.element(button('Nothing to import')).toBeDisabled();
    await page.getByRole('checkbox', { name: 'Bring them back' }).click();
    await button(`Import ${all} records`).click();
    await expect.element(page.getByText('Drop the file here, or')).toBeVisible();
    expect(await db.records.filter(isAlive).count()).toBe(all);
    await renderInLook(null);
  }));
