import { announce } from '../../lib/messages/changes.ts';
import { reportOf } from '../../lib/platform/failure.ts';
import { copyClient } from '../../lib/store/copy-client.ts';
import { openStore } from '../../lib/store/database.ts';
import { undoWrite } from '../../lib/store/undo.ts';
import type { Team } from '../../lib/sync/teams.ts';
import { useDb } from './store-context.ts';
import { useTeam } from './team-context.ts';
import { tellDone, tellFailure } from './tell.tsx';
import { useTeams } from './use-teams.ts';

/** Copying a client to another team: the teams there are, and doing it, with an undo. */
export function useCopyClient(client: string, name: string) {
  const db = useDb();
  const { id } = useTeam();
  const others = useTeams()?.all.teams.filter((team) => team.id !== id) ?? [];
  const inStore = async (
    team: Team,
    work: (store: typeof db) => Promise<{ touched: string[] }>,
  ) => {
    const store = await openStore(team.store);
    try {
      const receipt = await work(store);
      await announce({ records: receipt.touched });
    } catch (thrown) {
      tellFailure(reportOf(thrown).advice);
    } finally {
      store.close();
    }
  };
  const copy = (team: Team) =>
    inStore(team, async (store) => {
      const receipt = await copyClient(db, store, client, Date.now());
      const { undo, isPartErased } = receipt;
      const takeBack = undo !== undefined && {
        run: () =>
          void inStore(team, async (again) => ({
            touched: await undoWrite(again, undo, Date.now()),
          })),
      };
      const but = isPartErased ? ' What was erased there stays erased.' : '';
      tellDone(`${name} is in “${team.title}” now.${but}`, takeBack || undefined);
      return receipt;
    });
  return {
    teams: others,
    onCopy: (team: string) => {
      const chosen = others.find((other) => other.id === team);
      if (chosen) void copy(chosen);
    },
  };
}
