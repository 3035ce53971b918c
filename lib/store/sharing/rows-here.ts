import type { ClientsideDatabase } from '../database.ts';
import type { Row } from '../row.ts';

/**
 * The rows of some ids, in the same order; call inside a transaction. What a pull brings is mostly new, and what waits
 * to be sent mostly lies side by side: the store is asked, once for each kind, which keys there are between the first
 * and the last, and one by one only for what is left. Where it is known among which ids all rows are, only for those.
 */
export async function rowsHere(
  db: ClientsideDatabase,
  ids: readonly string[],
  among?: ReadonlySet<string>,
): Promise<(Row | undefined)[]> {
  if (among) return knownRows(db, ids, among);
  const kinds = Map.groupBy(new Set(ids), (id) => id.slice(0, id.indexOf('_')));
  const found = await Promise.all([...kinds.values()].map((some) => rowsOfKind(db, some)));
  const byId = new Map(found.flat().map((row) => [row?.id, row]));
  return ids.map((id) => byId.get(id));
}

async function knownRows(
  db: ClientsideDatabase,
  ids: readonly string[],
  among: ReadonlySet<string>,
): Promise<(Row | undefined)[]> {
  const known = ids.filter((id) => among.has(id));
  if (known.length === 0) return ids.map(() => undefined);
  const byId = new Map((await db.records.bulkGet(known)).map((row) => [row?.id, row]));
  return ids.map((id) => byId.get(id));
}

async function rowsOfKind(db: ClientsideDatabase, ids: string[]): Promise<(Row | undefined)[]> {
  const sorted = ids.toSorted((a, b) => (a < b ? -1 : 1));
  const [first = '', last = ''] = [sorted[0], sorted.at(-1)];
  const between = () => db.records.where('id').between(first, last, true, true);
  const most = 2 * ids.length;
  const keys = new Set(await between().limit(most).primaryKeys());
  if (keys.size === most) return db.records.bulkGet(ids);
  const here = ids.filter((id) => keys.has(id));
  return 2 * here.length < keys.size ? db.records.bulkGet(here) : between().toArray();
}
