import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { renderInLook } from '../../../components/workspace/render-in-look.tsx';
import { installFakeBrowser } from '../../../lib/messages/fake-browser.fixture.ts';
import { withStore } from '../../../lib/store/temporary-store.ts';

installFakeBrowser();
const { ExchangeRoom } = await import('./ExchangeRoom.tsx');
const { StoreContext } = await import('../store-context.ts');

test('what a file would change is heard as soon as it is known, and where one is after saying no', () =>
  withStore(async (db) => {
    await renderInLook(
      <StoreContext value={db}>
        <ExchangeRoom />
      </StoreContext>,
    );
    const heading = (name: string) => page.getByRole('heading', { name, exact: true });
    await expect.element(heading('Import')).not.toHaveFocus();
    const content = { format: 'clientside', version: 1, exportedAt: '2026-11-22', records: [] };
    const file = new File([JSON.stringify(content)], 'team.json', { type: 'application/json' });
    const input = document.querySelector<HTMLInputElement>('input[type="file"]');
    await userEvent.upload(input as HTMLInputElement, file);
    await expect.element(heading('What “team.json” would change')).toHaveFocus();
    await page.getByRole('button', { name: 'Close' }).click();
    await expect.element(heading('Import')).toHaveFocus();
    await renderInLook(null);
  }));
