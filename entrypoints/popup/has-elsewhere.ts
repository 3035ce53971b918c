import { shownTeams } from '../../lib/sync/teams.ts';
import { viewEmptiness } from '../../lib/views/emptiness-view.ts';
import { inStore } from '../workspace/in-store.ts';

/** Whether a team other than this one has anything to look up; one that can't be opened has nothing. */
export async function hasElsewhere(team: string): Promise<boolean> {
  const { teams } = await shownTeams.read();
  for (const { id, store } of teams) {
    if (id === team) continue;
    const found = await inStore(store, viewEmptiness).catch(() => undefined);
    if (found?.hasClients || found?.hasPersonas) return true;
  }
  return false;
}
