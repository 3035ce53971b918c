import type { ClientsideDatabase } from '../store/database.ts';
import { changeShareState, type Team } from '../store/sharing/share-state.ts';

/** Lets the pull that has stopped delete as much as it does; the next run goes on. */
export async function allowDeletes(db: ClientsideDatabase, team: Team): Promise<void> {
  await changeShareState(db, team, { isDeleteAllowed: true, paused: undefined });
}
