import { notifications } from '@mantine/notifications';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { renderInLook } from '../../components/workspace/render-in-look.tsx';
import { installFakeBrowser } from '../../lib/messages/fake-browser.fixture.ts';
import { deleteStore, openStore } from '../../lib/store/database.ts';
import { fillWithSample } from '../../lib/store/starter.fixture.ts';

installFakeBrowser();
const { WorkspaceApp } = await import('./WorkspaceApp.tsx');
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
