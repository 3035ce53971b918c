import { clocksOf, compress, isAlive } from '../record/stored-record.ts';
import { withClock } from './clock-keeper.ts';
import type { ClientsideDatabase } from './database.ts';
import { keepRows } from './keep-rows.ts';
import type { Row } from './row.ts';

/** Brings back the service lines and personas that some records refer to and that went with another offering since; answers their ids. Call inside a transaction. */
export async function bringBackShared(
  db: ClientsideDatabase,
  ids: readonly string[],
  now: number,
): Promise<string[]> {
  const rows = await goneOf(db, await referred(db, ids));
  if (rows.length === 0) return [];
  const clock = await withClock(db, now, async (next) => next(...rows));
  await keepRows(
    db,
    rows.map((before) => {
      // An edit after the delete is what revives a record, so every field is written anew.
      const clocks = Object.fromEntries(Object.keys(clocksOf(before)).map((f) => [f, clock]));
      const { id, k, f, d, v } = before;
      return { before, record: compress({ id, k, f, v, ...(d ? { d } : {}) }, clocks) };
    }),
  );
  return rows.map((row) => row.id);
}

/** What living touchpoints and casts among some records refer to. */
async function referred(db: ClientsideDatabase, ids: readonly string[]): Promise<Set<string>> {
  const shared = ids.filter((id) => /^(?:touchpoint|castrole)_/.test(id));
  const rows = await db.records.bulkGet(shared);
  const targets = rows.flatMap((row) =>
    row && isAlive(row) ? [row.k === 'touchpoint' ? row.f.serviceLine : row.f.persona] : [],
  );
  return new Set(targets.filter((id) => typeof id === 'string'));
}

/** Those of some service lines and personas that were deleted, with the concerns and actions that went with a persona. */
async function goneOf(db: ClientsideDatabase, ids: ReadonlySet<string>): Promise<Row[]> {
  const isGone = (row: Row | undefined) => !!row && !isAlive(row) && row.e === undefined;
  const rows = (await db.records.bulkGet([...ids])).filter((row): row is Row => isGone(row));
  const personas = new Map(rows.flatMap((row) => (row.k === 'persona' ? [[row.id, row.d]] : [])));
  if (personas.size === 0) return rows;
  const parts = await db.records
    .where('id')
    .startsWithAnyOf('concern_', 'action_')
    .filter((row) => isGone(row) && row.d === (personas.get(row.f.of as string) ?? ''))
    .toArray();
  return [...rows, ...parts];
}
