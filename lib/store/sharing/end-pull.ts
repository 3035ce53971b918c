import { isAlive, latestClock } from '../../record/stored-record.ts';
import type { ClientsideDatabase } from '../database.ts';
import { isRemovedStarter } from '../removed-starters.ts';
import type { Row } from '../row.ts';
import { dropOverwritten } from './keep-overwritten.ts';
import { dropSeen } from './seen-ids.ts';
import type { ShareState } from './share-state.ts';

/** What the end of a pull does: how many living records go, and doing it. */
type End = {
  deletes: number;
  apply: () => Promise<{ state: Partial<ShareState>; touched: string[] }>;
};

const NONE: Unseen = { gone: [], missing: [] };

/** What is done when the endpoint has nothing more: after a full pull, what it did not bring is sent, or has gone there long ago and goes here too; where all that is here came with it, there is none. */
export async function endPull(
  db: ClientsideDatabase,
  { full }: ShareState,
  seen: ReadonlySet<string>,
  isSole = false,
): Promise<End> {
  const state = { full: undefined, deleted: 0, alive: undefined, isDeleteAllowed: undefined };
  if (!full) return { deletes: 0, apply: async () => ({ state, touched: [] }) };
  const { gone, missing } = isSole ? NONE : await unseenRows(db, full.why, seen);
  const apply = async () => {
    const ids = gone.map(({ id }) => id);
    await db.records.bulkDelete(ids);
    await dropOverwritten(db, ids);
    await db.records.bulkPut(missing.map(({ s: _s, ...row }): Row => row));
    await db.outbox.bulkPut(
      missing.map((row) => ({ id: row.id, clock: latestClock(row), sent: true })),
    );
    await dropSeen(db);
    return { state, touched: ids };
  };
  return { deletes: gone.filter(isAlive).length, apply };
}

type Unseen = { gone: Row[]; missing: Row[] };

/** What may be shared, does not wait to be sent and was not brought: gone there when the cursor was too old, missing there otherwise. */
async function unseenRows(
  db: ClientsideDatabase,
  why: string,
  seen: ReadonlySet<string>,
): Promise<Unseen> {
  const ids = (await db.records.toCollection().primaryKeys()).filter((id) => !seen.has(id));
  const [rows, queued] = await Promise.all([db.records.bulkGet(ids), db.outbox.bulkGet(ids)]);
  const unseen = rows.filter(
    (row, i): row is Row =>
      row !== undefined && row.local === undefined && !queued[i] && !isRemovedStarter(row),
  );
  const isGone = (row: Row) => why === 'resync' && row.s === latestClock(row);
  return { gone: unseen.filter(isGone), missing: unseen.filter((row) => !isGone(row)) };
}
