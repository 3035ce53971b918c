import { canonicalJson } from '../record/canonical-json.ts';
import type { Loser } from '../record/merge.ts';
import { latestClock } from '../record/stored-record.ts';
import type { ClientsideDatabase } from './database.ts';
import { isLibrary, type Put, placeRows } from './locality.ts';
import type { Row } from './row.ts';

/** Puts records, each where it may be: what is shared gets an outbox entry, what stays here loses the one it had. The one door to the records table; call inside a transaction. */
export async function keepRows(db: ClientsideDatabase, puts: readonly Put[]): Promise<void> {
  const { rows, adopts } = await placeRows(db, puts);
  await putRows(db, rows);
  if (adopts) await adoptLibrary(db);
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

/** The library that came with the sample data stops being sample data: all of it stays and is shared. */
export async function adoptLibrary(db: ClientsideDatabase): Promise<void> {
  const sample = await db.records.where('local').equals('sample').filter(isLibrary).toArray();
  await putRows(
    db,
    sample.map(({ local: _local, ...row }): Row => row),
  );
}

async function putRows(db: ClientsideDatabase, rows: readonly Row[]): Promise<void> {
  const shared = rows.filter((row) => row.local === undefined);
  const kept = rows.filter((row) => row.local !== undefined);
  await db.records.bulkPut([...rows]);
  await db.outbox.bulkPut(shared.map((row) => ({ id: row.id, clock: latestClock(row) })));
  await db.outbox.bulkDelete(kept.map((row) => row.id));
}
