import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { renderInLook } from '../../components/workspace/render-in-look.tsx';
import { installFakeBrowser } from '../../lib/messages/fake-browser.fixture.ts';
import { changeShareState } from '../../lib/store/sharing/share-state.ts';
import { withStore } from '../../lib/store/temporary-store.ts';

installFakeBrowser();
const { Membership } = await import('./Membership.tsx');
const { StoreContext } = await import('./store-context.ts');

const joined = {
  endpoint: 'https://endpoint.test',
  workspace: 'team',
  role: 'editor',
  label: 'Ann Lee',
} as const;
const team = { id: 'home', title: 'Payroll', store: 'clientside', joined };

test('whoever stays in a team after all is back at what asked to leave it', () =>
  withStore(async (db) => {
    await renderInLook(
      <StoreContext value={db}>
        <Membership team={team} />
      </StoreContext>,
    );
    const opener = page.getByRole('button', { name: 'Leave', exact: false });
    const dialog = page.getByRole('dialog', { name: 'Leave “Payroll”?' });
    for (const stay of [
      () => page.getByRole('button', { name: 'Stay' }).click(),
      () => userEvent.keyboard('{Escape}'),
    ]) {
      await opener.click();
      await expect.element(dialog).toBeVisible();
      await page.getByText('Remove it from this device').click();
      await stay();
      await expect.element(dialog).not.toBeInTheDocument();
      await expect.element(opener).toHaveFocus();
    }
    await opener.click();
    await expect.element(page.getByLabelText('Keep a copy on this device')).toBeChecked();
    await renderInLook(null);
  }));

test('whoever ended what held a team up goes on at the team, not at the top of the page', () =>
  withStore(async (db) => {
    await changeShareState(db, joined, { paused: { code: 'sealed', at: 1 } });
    await renderInLook(
      <StoreContext value={db}>
        <Membership team={team} />
      </StoreContext>,
    );
    await page.getByLabelText('Key').click();
    await changeShareState(db, joined, { paused: undefined });
    await expect.element(page.getByRole('heading', { name: 'Payroll' })).toHaveFocus();
    await renderInLook(null);
  }));
