import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { renderInLook } from '../../../components/workspace/render-in-look.tsx';
import { isAlive } from '../../../lib/record/stored-record.ts';
import type { ClientsideDatabase } from '../../../lib/store/database.ts';
import { exportFile } from '../../../lib/store/exchange-file.ts';
import { removeOffering } from '../../../lib/store/offering.ts';
import { now, payroll } from '../../../lib/store/starter.fixture.ts';
import { loadOffering } from '../../../lib/store/starter.ts';
import { withStore } from '../../../lib/store/temporary-store.ts';
import { showInTeam } from '../show-in-team.fixture.tsx';

const { ExchangeRoom } = await import('./ExchangeRoom.tsx');

const show = (db: ClientsideDatabase) => showInTeam(db, <ExchangeRoom />);

/** Chooses a file with this text, as a person does. */
async function choose(text: string, name: string): Promise<void> {
  const input = document.querySelector<HTMLInputElement>('input[type="file"]');
  const file = new File([text], name, { type: 'application/json' });
  await userEvent.upload(input as HTMLInputElement, file);
}

const button = (name: string) => page.getByRole('button', { name, exact: true });

test('a backup of what was removed since brings it back when that is asked for', () =>
  withStore(async (db) => {
    await loadOffering(db, payroll, now);
    const text = await exportFile(db, { now, withPrivate: true });
    await removeOffering(db, 'offering_payroll', now + 1);
    const all = await db.records.count();
    await show(db);
    await choose(await new Response(text).text(), 'backup.json');
    const words = `It changes nothing. ${all} records were deleted here since.`;
    await expect.element(page.getByText(words, { exact: true })).toBeVisible();
    await expect.element(button('Nothing to import')).toBeDisabled();
    await page.getByRole('checkbox', { name: 'Bring them back' }).click();
    await button(`Import ${all} records`).click();
    await expect.element(page.getByText('Drop the file here, or')).toBeVisible();
    expect(await db.records.filter(isAlive).count()).toBe(all);
    await renderInLook(null);
  }));

test('what a file would change is heard as soon as it is known, and where one is after saying no', () =>
  withStore(async (db) => {
    await show(db);
    const heading = (name: string) => page.getByRole('heading', { name, exact: true });
    await expect.element(heading('Import')).not.toHaveFocus();
    const content = { format: 'clientside', version: 1, exportedAt: '2026-11-22', records: [] };
    await choose(JSON.stringify(content), 'team.json');
    await expect.element(heading('What “team.json” would change')).toHaveFocus();
    await button('Close').click();
    await expect.element(heading('Import')).toHaveFocus();
    await renderInLook(null);
  }));
