import { canonicalJson } from '../record/canonical-json.ts';
import type { Loser } from '../record/merge.ts';
import type { ClientsideDatabase } from './database.ts';
import { isLibrary, type Put, placeRows, referencesOf } from './locality.ts';
import type { Row } from './row.ts';
import { type Before, queueRows } from './sharing/queue-rows.ts';

/** Puts records, each where it may be: what is shared gets an outbox entry, what stays here loses the one it had. The door for what people and files bring; call inside a transaction. */
export async function keepRows(db: ClientsideDatabase, puts: readonly Put[]): Promise<void> {
  const { rows, adopts } = await placeRows(db, puts);
  await putRows(db, rows, new Map(puts.map((put) => [put.record.id, put.before])));
  if (adopts.length > 0) await adoptLibrary(db, adopts);
}

/** Keeps what was overwritten or lost a merge; what is in the history already, from the same file taken in before, is not kept twice. */
export async function keepLosers(
  db: ClientsideDatabase,
  lost: readonly { id: string; losers: readonly Loser[] }[],
): Promise<void> {
  const entries = lost.flatMap(({ id, losers }) => losers.map((loser) => ({ id, ...loser })));
  if (entries.length === 0) return;
  const ids = [...new Set(entries.map((entry) => entry.id))];
  const known = new Set((await db.history.where('id').anyOf(ids).toArray()).map(textOf));
  await db.history.bulkAdd(entries.filter((entry) => !known.has(textOf(entry))));
}

function textOf({ id, field, clock, value }: { id: string } & Loser): string {
  return canonicalJson([id, field, clock, value]);
}

/** Library records that came with the sample data stop being sample data, with all that belongs to them and all that they refer to: it stays and is shared. */
export async function adoptLibrary(db: ClientsideDatabase, ids: readonly string[]): Promise<void> {
  const sample = await db.records.where('local').equals('sample').filter(isLibrary).toArray();
  await putRows(
    db,
    reachedFrom(ids, sample).map(({ local: _local, ...row }): Row => row),
  );
}

/** The rows that some ids lead to: themselves, what belongs to them, what they refer to, and so on. */
function reachedFrom(ids: readonly string[], rows: readonly Row[]): Row[] {
  const byId = new Map(rows.map((row) => [row.id, row]));
  const owned = Map.groupBy(rows, (row) => row.p);
  const queue = [...ids];
  const reached = new Map<string, Row>();
  for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
    const row = byId.get(id);
    if (!row || reached.has(id)) continue;
    reached.set(id, row);
    queue.push(...referencesOf(row.f), ...(owned.get(id) ?? []).map((child) => child.id));
  }
  return [...reached.values()];
}

async function putRows(
  db: ClientsideDatabase,
  rows: readonly Row[],
  before: Before = new Map(),
): Promise<void> {
  const shared = rows.filter((row) => row.local === undefined);
  const kept = rows.filter((row) => row.local !== undefined);
  await db.records.bulkPut([...rows]);
  await queueRows(db, shared, before);
  await db.outbox.bulkDelete(kept.map((row) => row.id));
}
