import { announce } from '../../lib/messages/changes.ts';
import { reportOf } from '../../lib/platform/failure.ts';
import { copyClient } from '../../lib/store/copy-client.ts';
import { openStore } from '../../lib/store/open-store.ts';
import { undoWrite } from '../../lib/store/undo.ts';
import type { Team } from '../../lib/sync/teams.ts';
import { inStore } from './in-store.ts';
import { useDb } from './store-context.ts';
import { useTeam } from './team-context.ts';
import { tellDone, tellFailure } from './tell.tsx';
import { useTeams } from './use-teams.ts';

/** Copying a client to another team: the teams there are, and doing it, with an undo. */
export function useCopyClient(client: string, name: string) {
  const db = useDb();
  const { id } = useTeam();
  const others = useTeams()?.all.teams.filter((team) => team.id !== id) ?? [];
  const copy = async (team: Team) => {
    // A team that nothing has come to yet has no store; this makes it.
    const store = await openStore(team.store);
    const receipt = await copyClient(db, store, client, Date.now()).finally(() => store.close());
    await announce({ records: receipt.touched });
    const { undo, isPartErased } = receipt;
    const takeBack = undo !== undefined && { run: () => void told(undoCopy(team, undo)) };
    const but = isPartErased ? ' What was erased there stays erased.' : '';
    tellDone(`${name} is in “${team.title}” now.${but}`, takeBack || undefined);
  };
  return {
    teams: others,
    onCopy: (team: string) => {
      const chosen = others.find((other) => other.id === team);
      if (chosen) void told(copy(chosen));
    },
  };
}

async function undoCopy({ store }: Team, n: number): Promise<void> {
  const records = await inStore(store, (db) => undoWrite(db, n, Date.now()));
  await announce({ records });
  tellDone('Undone');
}

function told(work: Promise<void>): Promise<void> {
  return work.catch((thrown) => tellFailure(reportOf(thrown).advice));
}
