import { afterEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { renderInLook } from '../../components/workspace/render-in-look.tsx';
import { installFakeBrowser } from '../../lib/messages/fake-browser.fixture.ts';
import { deleteStore, openStore } from '../../lib/store/open-store.ts';
import { withStore } from '../../lib/store/temporary-store.ts';
import { writeRecords } from '../../lib/store/write.ts';

installFakeBrowser();
const { Finder } = await import('./Finder.tsx');
const { shownTeams } = await import('../../lib/sync/teams.ts');

const HOME = { id: 'home', title: 'On this device', store: 'clientside' };
const NORTH = { id: 'north', title: 'North', store: 'clientside-north' };

const nothing = page.getByRole('heading', { name: 'Nothing to look up yet' });
const hint = page.getByText(/^The beginning of any word is enough/);

afterEach(() => deleteStore(NORTH.store));

test.each([
  [[], nothing, hint],
  [[{ k: 'client', id: 'client_1', fields: { name: 'Acme' } }], hint, nothing],
])('there is nothing to look up only when no team has anything: %j', (records, said, unsaid) =>
  withStore(async (db) => {
    await shownTeams.write({ active: HOME.id, teams: [HOME, NORTH] });
    const north = await openStore(NORTH.store);
    await writeRecords(north, records, { now: 1_800_000_000_000, label: 'test' });
    north.close();
    await renderInLook(<Finder db={db} team={HOME} isFirst />);
    await expect.element(said).toBeVisible();
    expect(unsaid.elements()).toEqual([]);
    await renderInLook(null);
  }),
);
