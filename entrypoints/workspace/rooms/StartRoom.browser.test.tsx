import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { renderInLook } from '../../../components/workspace/render-in-look.tsx';
import { changeShareState, type ShareState } from '../../../lib/store/sharing/share-state.ts';
import { withStore } from '../../../lib/store/temporary-store.ts';
import { showInTeam } from '../show-in-team.fixture.tsx';

const { StartRoom } = await import('./StartRoom.tsx');

const at = { endpoint: 'https://endpoint.test', workspace: 'north' };
const joined = { ...at, role: 'editor' as const, label: 'Ann Lee' };
const NORTH = { id: 'north', title: 'North', store: 'clientside-north', joined };
const now = 1_800_000_000_000;
const whole = { sharedAt: now, full: undefined };

const noClient = page.getByText(/It has no client yet/);
const notAll = page.getByText(/What it has is not all here yet/);

test.each<[string, Partial<ShareState>, typeof noClient, typeof noClient]>([
  ['nothing was shared with', {}, notAll, noClient],
  ['is being brought once more', { ...whole, full: { why: 'resync', pages: 1 } }, notAll, noClient],
  ['waits for somebody', { ...whole, paused: { code: 'unauthorized', at: now } }, notAll, noClient],
  ['was shared in full', whole, noClient, notAll],
])('a team that %s is said to have no client only if that is known', (_, state, said, unsaid) =>
  withStore(async (db) => {
    await changeShareState(db, at, state);
    await showInTeam(db, <StartRoom />, NORTH);
    await expect.element(said).toBeVisible();
    expect(unsaid.elements()).toEqual([]);
    await renderInLook(null);
  }),
);
