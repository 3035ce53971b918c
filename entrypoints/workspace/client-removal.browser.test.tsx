import { notifications } from '@mantine/notifications';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { renderInLook } from '../../components/workspace/render-in-look.tsx';
import { installFakeBrowser } from '../../lib/messages/fake-browser.fixture.ts';
import { deleteStore, openStore } from '../../lib/store/open-store.ts';
import { fillWithSample } from '../../lib/store/starter.fixture.ts';

installFakeBrowser();
const { WorkspaceApp } = await import('./WorkspaceApp.tsx');
const { draftsOf } = await import('../../lib/messages/drafts.ts');
const { shownTeams } = await import('../../lib/sync/teams.ts');

const SOUTH = { id: 'south', title: 'South', store: 'clientside-south' };
const NORTHWIND = '#/clients/client_sample-northwind';
const start = location.href;

const button = (name: string) => page.getByRole('button', { name, exact: true });
const northwind = page.getByRole('link', { name: 'Northwind Foods', exact: true });
const dialog = page.getByRole('dialog');

beforeEach(async () => {
  const db = await openStore(SOUTH.store);
  await fillWithSample(db);
  db.close();
  await page.viewport(1200, 800);
  await shownTeams.write({ active: SOUTH.id, teams: [SOUTH] });
  history.replaceState(null, '', `${location.pathname}${NORTHWIND}`);
  await renderInLook(<WorkspaceApp />);
  await expect.element(button('More')).toBeVisible();
});

afterEach(async () => {
  notifications.clean();
  notifications.cleanQueue();
  await renderInLook(null);
  history.replaceState(null, '', start);
  await deleteStore(SOUTH.store);
});

/** Chooses something from the client's menu. */
async function choose(words: string): Promise<void> {
  await button('More').click();
  await page.getByRole('menuitem', { name: words }).click();
}

test('a client is removed after its numbers were said, and one press brings it back', async () => {
  await choose('Remove this client…');
  await expect
    .element(dialog.getByText(/9 people, \d+ notes and 1 engagement go with it\./))
    .toBeVisible();
  await userEvent.keyboard('{Escape}');
  await expect.element(dialog).not.toBeInTheDocument();
  await expect.element(button('More')).toHaveFocus();
  await choose('Remove this client…');
  await button('Remove it').click();
  await expect.element(page.getByRole('heading', { name: 'Clients', level: 1 })).toHaveFocus();
  await expect.element(page.getByRole('link', { name: 'Harbour Clinics' })).toBeVisible();
  await expect.element(northwind).not.toBeInTheDocument();
  expect(location.hash).toBe('#/clients');
  await button('Undo').click();
  await expect.element(northwind).toBeVisible();
});

test('a person is erased once it was agreed that nothing brings them back, half-typed texts too', async () => {
  const client = 'client_sample-northwind';
  const denise = 'stakeholder_sample-northwind-denise';
  await draftsOf(client).write({ [`note:${denise}`]: '{"text":"Half"}', 'note:client': 'Kept' });
  await choose('Erase for good…');
  const erase = button('Erase for good');
  const whom = page.getByRole('combobox', { name: 'Whom' });
  await expect.element(whom).toHaveFocus();
  await expect.element(erase).toBeDisabled();
  await whom.selectOptions('Denise Harmon');
  await expect
    .element(dialog.getByText(/With Denise Harmon go \d+ notes? and \d+ other records/))
    .toBeVisible();
  const agree = page.getByRole('checkbox', { name: 'I know that nothing brings it back' });
  await agree.click();
  await expect.element(erase).toBeEnabled();
  await whom.selectOptions('Gloria Mensah');
  await expect.element(agree).not.toBeChecked();
  await userEvent.keyboard('{Escape}');
  await expect.element(dialog).not.toBeInTheDocument();
  await expect.element(button('More')).toHaveFocus();
  await choose('Erase for good…');
  await expect.element(whom).toHaveValue('');
  await whom.selectOptions('Denise Harmon');
  await agree.click();
  await erase.click();
  await expect.element(page.getByText('Denise Harmon is erased for good.')).toBeVisible();
  await expect.element(dialog).not.toBeInTheDocument();
  await expect.element(button('More')).toHaveFocus();
  await expect.element(page.getByRole('heading', { name: 'People 8' })).toBeVisible();
  expect(page.getByRole('button', { name: 'Undo' }).elements()).toEqual([]);
  expect(await draftsOf(client).read()).toEqual({ 'note:client': 'Kept' });
  const db = await openStore(SOUTH.store);
  expect(await db.records.get(denise)).toMatchObject({ f: {} });
  db.close();
});

test('who is erased on the page of their own leaves the client there, and the client the list', async () => {
  location.hash = `${NORTHWIND}/people/stakeholder_sample-northwind-denise`;
  await expect.element(button('Denise Harmon')).toHaveAttribute('aria-expanded', 'true');
  const agree = page.getByRole('checkbox', { name: 'I know that nothing brings it back' });
  await choose('Erase for good…');
  await expect
    .element(page.getByRole('combobox', { name: 'Whom' }))
    .toHaveValue('stakeholder_sample-northwind-denise');
  await agree.click();
  await button('Erase for good').click();
  await expect
    .element(page.getByRole('heading', { level: 1, name: 'Northwind Foods' }))
    .toHaveFocus();
  expect(location.hash).toBe(NORTHWIND);
  await choose('Erase for good…');
  await page.getByRole('combobox', { name: 'Whom' }).selectOptions('All of Northwind Foods');
  await expect
    .element(dialog.getByText(/go 8 people, \d+ notes, 1 linked page and \d+ other records/))
    .toBeVisible();
  await agree.click();
  await button('Erase for good').click();
  await expect.element(page.getByRole('heading', { name: 'Clients', level: 1 })).toHaveFocus();
  await expect.element(page.getByRole('link', { name: 'Harbour Clinics' })).toBeVisible();
  await expect.element(northwind).not.toBeInTheDocument();
});

test('a client that was removed long ago is found among the removed, brought back, or erased', async () => {
  await choose('Remove this client…');
  await button('Remove it').click();
  await page.getByRole('link', { name: 'Removed clients' }).click();
  await expect.element(page.getByRole('heading', { name: 'Removed clients' })).toHaveFocus();
  await button('Bring back: Northwind Foods').click();
  await expect.element(page.getByText('No client was removed')).toBeVisible();
  location.hash = NORTHWIND;
  await expect.element(page.getByRole('heading', { name: 'People 9' })).toBeVisible();
  await choose('Remove this client…');
  await button('Remove it').click();
  await page.getByRole('link', { name: 'Removed clients' }).click();
  await button('Erase for good: Northwind Foods').click();
  await expect.element(dialog.getByText(/go 9 people, \d+ notes, 1 linked page/)).toBeVisible();
  await page.getByRole('checkbox', { name: 'I know that nothing brings it back' }).click();
  await button('Erase for good').click();
  await expect.element(page.getByText('No client was removed')).toBeVisible();
  await expect.element(dialog).not.toBeInTheDocument();
  expect(document.activeElement).not.toBe(document.body);
  const db = await openStore(SOUTH.store);
  expect(await db.records.get('client_sample-northwind')).toMatchObject({ f: {} });
  db.close();
});
