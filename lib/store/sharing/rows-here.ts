import type { ClientsideDatabase } from '../database.ts';
import type { Row } from '../row.ts';

/** The rows of some ids, in the same order. What a pull brings is mostly new, so the store is first asked, once for each kind, which keys there are between the first and the last of them; call inside a transaction. */
export async function rowsHere(
  db: ClientsideDatabase,
  ids: readonly string[],
): Promise<(Row | undefined)[]> {
  const kinds = Map.groupBy(new Set(ids), (id) => id.slice(0, id.indexOf('_')));
  const here = (await Promise.all([...kinds.values()].map((some) => idsHere(db, some)))).flat();
  const rows = await db.records.bulkGet(here);
  const byId = new Map(here.map((id, i) => [id, rows[i]]));
  return ids.map((id) => byId.get(id));
}

/** Of the ids of one kind at least those that are here; all of them where so much lies between that asking one by one is cheaper. */
async function idsHere(db: ClientsideDatabase, ids: string[]): Promise<string[]> {
  const sorted = ids.toSorted((a, b) => (a < b ? -1 : 1));
  const [first, last] = [sorted[0] ?? '', sorted.at(-1) ?? ''];
  const between = db.records.where('id').between(first, last, true, true);
  const keys = await between.limit(ids.length).primaryKeys();
  if (keys.length >= ids.length) return ids;
  const there = new Set(keys);
  return ids.filter((id) => there.has(id));
}
