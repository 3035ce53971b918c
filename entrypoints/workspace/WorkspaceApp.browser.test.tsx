import { notifications } from '@mantine/notifications';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { renderInLook } from '../../components/workspace/render-in-look.tsx';
import { installFakeBrowser } from '../../lib/messages/fake-browser.fixture.ts';
import { deleteStore, openStore } from '../../lib/store/open-store.ts';
import { now, payroll, sample } from '../../lib/store/starter.fixture.ts';
import { loadSample } from '../../lib/store/starter.ts';

const fake = installFakeBrowser();
Object.assign((globalThis as unknown as { browser: { permissions: object } }).browser.permissions, {
  request: async () => true,
});
const { WorkspaceApp } = await import('./WorkspaceApp.tsx');
const { shownTeams } = await import('../../lib/sync/teams.ts');

const SOUTH = { id: 'south', title: 'South', store: 'clientside-south' };
const NORTH = { id: 'north', title: 'North', store: 'clientside-north' };
const EAST = { id: 'east', title: 'East', store: 'clientside-east' };
const joined = {
  endpoint: 'https://endpoint.test',
  workspace: 'east',
  role: 'editor' as const,
  label: 'Ann Lee',
};
const both = [SOUTH, NORTH];
const start = location.href;

const link = 'https://endpoint.test/join#v1.east.aaaaaaaaaaaaaaaaaaaaaaaa';

const button = (name: string) => page.getByRole('button', { name, exact: true });
const shown = page.getByRole('combobox', { name: 'Team' });
const answers: Record<string, (message: { team: string }) => unknown> = {
  'team.choose': async ({ team }) => {
    await shownTeams.write({ active: team, teams: both });
    return { ok: true, team };
  },
  'team.try': () => ({ ok: true, endpoint: joined.endpoint, workspace: 'east' }),
  'team.join': async () => {
    await shownTeams.write({ active: EAST.id, teams: [...both, { ...EAST, joined }] });
    return { ok: true, team: EAST.id };
  },
  // As the background does it: the active team may be another one.
  'team.leave': async () => {
    await shownTeams.write({ active: SOUTH.id, teams: [...both, EAST] });
    return { ok: true, team: SOUTH.id };
  },
};

beforeEach(async () => {
  fake.hearPages((message, reply) =>
    Promise.resolve(answers[`${message.type}`]?.(message as { team: string }) ?? {}).then((value) =>
      reply({ ok: true, value }),
    ),
  );
  history.replaceState(null, '', `${location.pathname}#/clients`);
  // The menu stands beside the rooms where there is room.
  await page.viewport(1200, 800);
  await shownTeams.write({ active: SOUTH.id, teams: both });
  await renderInLook(<WorkspaceApp />);
  await expect.element(shown).toHaveValue(SOUTH.id);
});

afterEach(async () => {
  notifications.clean();
  notifications.cleanQueue();
  await renderInLook(null);
  history.replaceState(null, '', start);
  for (const { store } of [...both, EAST]) await deleteStore(store);
});

async function namesIn(store: string): Promise<unknown[]> {
  const db = await openStore(store);
  const rows = await db.records
    .where('[k+n]')
    .between(['client', ''], ['client', '\uffff'])
    .toArray();
  db.close();
  return rows.filter((row) => !row.d).map((row) => row.f.name);
}

async function typeClient(): Promise<void> {
  await button('New client').click();
  await userEvent.fill(page.getByLabelText('What the client calls itself'), 'Acme');
}

test('what was done in a team is undone in it, though the menu has gone to another since', async () => {
  await typeClient();
  await button('Add the client').click();
  await expect.element(page.getByText('Acme is in.')).toBeVisible();
  await shown.selectOptions(NORTH.id);
  await expect.element(shown).toHaveValue(NORTH.id);
  await button('Undo').click();
  await expect.element(page.getByText('Undone', { exact: true })).toBeVisible();
  expect(await namesIn(SOUTH.store)).toEqual([]);
});

test('the sample is put back where it was removed, though the menu has gone to another team since', async () => {
  const south = await openStore(SOUTH.store);
  await loadSample(south, sample, payroll, now);
  south.close();
  const before = await namesIn(SOUTH.store);
  location.hash = '#/offerings';
  await button('Remove the sample').click();
  await expect.element(page.getByText(/^The sample is gone/)).toBeVisible();
  await shown.selectOptions(NORTH.id);
  await expect.element(shown).toHaveValue(NORTH.id);
  await button('Undo').click();
  await expect.poll(() => namesIn(SOUTH.store)).toEqual(before);
});

test('another page that chooses a team, as a card does, leaves this page and its half-typed text alone', async () => {
  await typeClient();
  await shownTeams.write({ active: NORTH.id, teams: both });
  const renamed = { ...SOUTH, title: 'South 2' };
  await shownTeams.write({ active: NORTH.id, teams: [renamed, NORTH] });
  await expect.element(page.getByRole('option', { name: 'South 2' })).toBeInTheDocument();
  await expect.element(page.getByLabelText('What the client calls itself')).toHaveValue('Acme');
  await button('Add the client').click();
  await expect.element(page.getByRole('heading', { name: 'Acme', level: 1 })).toBeVisible();
  expect(await namesIn(SOUTH.store)).toEqual(['Acme']);
});

test('a page whose team is gone shows the active one, and keeps that', async () => {
  await shownTeams.write({ active: NORTH.id, teams: [NORTH, EAST] });
  await expect.element(shown).toHaveValue(NORTH.id);
  await shownTeams.write({ active: EAST.id, teams: [{ ...NORTH, title: 'North 2' }, EAST] });
  await expect.element(page.getByRole('option', { name: 'North 2' })).toBeInTheDocument();
  await expect.element(shown).toHaveValue(NORTH.id);
});

test('what is not in the team that is shown may be in another one', async () => {
  location.hash = '#/clients/client_elsewhere';
  await expect
    .element(page.getByText(/belong to another browser or to another team\./))
    .toBeVisible();
});

test('who joins a team is shown it, and who leaves it with a copy is left with that', async () => {
  location.hash = '#/sharing';
  await userEvent.fill(page.getByRole('textbox', { name: 'Join link' }), link);
  await button('Test the connection').click();
  await userEvent.fill(page.getByLabelText('Your name'), 'Ann Lee');
  await button('Join “east”').click();
  await expect.element(shown).toHaveValue(EAST.id);
  await button('Leave').click();
  await page.getByText('Keep a copy on this device').click();
  await page.getByRole('button', { name: /^Leave and/ }).click();
  await expect.element(page.getByText('You have left “East”; its copy is here.')).toBeVisible();
  await expect.element(shown).toHaveValue(EAST.id);
  await expect.element(button('Leave')).not.toBeInTheDocument();
});
