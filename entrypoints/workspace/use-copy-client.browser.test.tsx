import { Notifications } from '@mantine/notifications';
import { afterEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { renderInLook } from '../../components/workspace/render-in-look.tsx';
import { CopyClient } from '../../components/workspace/sharing/CopyClient.tsx';
import { makeClock } from '../../lib/record/clock.ts';
import { deleteStore, openStore } from '../../lib/store/open-store.ts';
import { withStore } from '../../lib/store/temporary-store.ts';
import { writeRecords } from '../../lib/store/write.ts';
import { HOME, showInTeam } from './show-in-team.fixture.tsx';

const { useCopyClient } = await import('./use-copy-client.ts');
const { shownTeams } = await import('../../lib/sync/teams.ts');

const NORTH = { id: 'north', title: 'North', store: 'clientside-north' };
const now = 1_800_000_000_000;

function Copying() {
  return <CopyClient {...useCopyClient('client_1', 'Acme')} />;
}

afterEach(() => deleteStore(NORTH.store));

test.each([
  ['stakeholder_1', 'Acme is in “North” now. What was erased there stays erased.'],
  ['stakeholder_other', 'Acme is in “North” now.'],
  ['client_1', 'This client was erased there for good: it can’t be copied back.'],
])('who copies a client to where %s was erased is told what is there', (id, words) =>
  withStore(async (db) => {
    await shownTeams.write({ active: HOME.id, teams: [HOME, NORTH] });
    const records = [
      { k: 'client', id: 'client_1', fields: { name: 'Acme' } },
      { k: 'stakeholder', id: 'stakeholder_1', fields: { client: 'client_1', name: 'Kim' } },
    ];
    await writeRecords(db, records, { now, label: 'test' });
    const north = await openStore(NORTH.store);
    const e = makeClock(now, 0, 'aaaaaaaa');
    await north.records.put({ id, k: id.replace(/_.*/, ''), f: {}, h: e, e, v: 1 });
    north.close();
    await showInTeam(
      db,
      <>
        <Copying />
        <Notifications />
      </>,
    );
    await page.getByRole('button', { name: 'Copy to another team' }).click();
    await page.getByRole('menuitem', { name: 'North' }).click();
    await expect.element(page.getByText(words, { exact: true })).toBeVisible();
    await renderInLook(null);
  }),
);
