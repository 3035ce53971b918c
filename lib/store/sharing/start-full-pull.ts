import { EMPTY_CHECK } from '../../record/checksum.ts';
import type { ClientsideDatabase } from '../database.ts';
import { dropSeen } from './seen-ids.ts';
import { changeShareState, type FullPull, type ShareState, type Team } from './share-state.ts';

/** Begins to pull everything; what the last full pull had seen is forgotten. A cursor that grows too old in the middle of one is no reason of its own: what only this store has must still be sent. */
export function startFullPull(
  db: ClientsideDatabase,
  team: Team,
  why: FullPull,
): Promise<ShareState> {
  return db.transaction('rw', db.meta, async () => {
    await dropSeen(db);
    return changeShareState(db, team, ({ full }) => ({
      cursor: '',
      check: EMPTY_CHECK,
      full: { why: why === 'resync' ? (full?.why ?? why) : why, pages: 0 },
      pulled: 0,
      deleted: 0,
      alive: undefined,
      isOverfull: undefined,
    }));
  });
}
