import type { Clock } from '../../record/clock.ts';
import type { ClientsideDatabase } from '../database.ts';
import { type Row, rowOf } from '../row.ts';
import { queueRows } from '../sharing/queue-rows.ts';

/** Leaves of some records no more than that they were erased, each at its clock; what may be shared is queued, what stays here is not. Call inside a transaction over all tables. */
export async function putErased(
  db: ClientsideDatabase,
  clocks: ReadonlyMap<string, Clock>,
): Promise<void> {
  const rows = (await db.records.bulkGet([...clocks.keys()])).filter((row) => row !== undefined);
  const erased = rows.map((row) => tombstone(row, clocks.get(row.id) ?? ''));
  await db.records.bulkPut(erased);
  const shared = erased.filter(({ local }) => local === undefined);
  await queueRows(db, shared, new Map(rows.map((row) => [row.id, row])));
  await db.outbox.bulkDelete(erased.filter(({ local }) => local).map(({ id }) => id));
}

function tombstone({ id, k, v, local, s }: Row, e: Clock): Row {
  return rowOf({ id, k, f: {}, h: e, e, v }, { local, s });
}
