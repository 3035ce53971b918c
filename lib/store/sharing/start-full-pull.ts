import { EMPTY_CHECK } from '../../record/checksum.ts';
import type { ClientsideDatabase } from '../database.ts';
import { dropSeen } from './seen-ids.ts';
import { changeShareState, type FullPull, type ShareState, type Team } from './share-state.ts';

/** Begins to pull everything; what the last full pull had seen is forgotten. */
export function startFullPull(
  db: ClientsideDatabase,
  team: Team,
  why: FullPull,
): Promise<ShareState> {
  return db.transaction('rw', db.meta, async () => {
    await dropSeen(db);
    return changeShareState(db, team, {
      cursor: '',
      check: EMPTY_CHECK,
      full: { why, pages: 0 },
      pulled: 0,
      deleted: 0,
      alive: undefined,
      isOverfull: undefined,
    });
  });
}
