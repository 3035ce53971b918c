import { isAlive } from '../../record/stored-record.ts';
import type { ClientsideDatabase } from '../database.ts';
import type { ShareState } from './share-state.ts';

/** The part of all living records that a pull may delete unasked, and how many it may delete of however few. */
const PART = 0.2;
const FEW = 4;

/** Whether a pull that deletes so many more would delete more than a fifth of what is shared here; with how many there were before it. */
export async function refusesDeletes(
  db: ClientsideDatabase,
  state: ShareState,
  more: number,
): Promise<{ isRefused: boolean; deletes: number; alive: number | undefined }> {
  const deletes = state.deleted + more;
  if (more === 0 || deletes <= FEW) return { isRefused: false, deletes, alive: state.alive };
  const alive = state.alive ?? (await countAlive(db)) + state.deleted;
  return { isRefused: !state.isDeleteAllowed && deletes > alive * PART, deletes, alive };
}

function countAlive(db: ClientsideDatabase): Promise<number> {
  return db.records.filter((row) => row.local === undefined && isAlive(row)).count();
}
