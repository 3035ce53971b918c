import { Failure } from '../platform/failure.ts';
import type { Clock } from '../record/clock.ts';
import { adoptLibrary } from './adopt-library.ts';
import { applyChange, type Change, type Changed } from './change-fields.ts';
import { withClock } from './clock-keeper.ts';
import { type ClientsideDatabase, openingFailure, type UndoStep } from './database.ts';
import { localityOf } from './locality.ts';
import { type Locality, type Row, rowOf } from './row.ts';

/** How a write is labelled, dated and, for sample data, kept local. */
export type WriteOptions = { now: number; label: string; local?: Locality };

/** What a write leaves: the number to undo it by (absent when nothing changed) and the records it touched. */
export type Receipt = { undo?: number; touched: string[] };

const UNDO_KEPT = 50;

/** Writes changes in one transaction with their outbox entries, history and undo; all or nothing. */
export async function writeRecords(
  db: ClientsideDatabase,
  changes: readonly Change[],
  options: WriteOptions,
): Promise<Receipt> {
  try {
    return await db.transaction(
      'rw',
      [db.records, db.outbox, db.history, db.undo, db.meta],
      async () => await withClock(db, options.now, (next) => writeAll(db, changes, options, next)),
    );
  } catch (thrown) {
    throw thrown instanceof Failure ? thrown : writingFailure(thrown);
  }
}

async function writeAll(
  db: ClientsideDatabase,
  changes: readonly Change[],
  options: WriteOptions,
  next: () => Clock,
): Promise<Receipt> {
  const rows = await rowsBefore(db, changes);
  const done: Changed[] = [];
  const touched = new Map<string, Row>();
  const clock = next();
  for (const change of changes) {
    const at = 'clock' in change && change.clock ? change.clock : clock;
    const changed = applyChange(rows.get(change.id), change, at);
    if (!changed) continue;
    const local = await localFor(db, changed, rows, options);
    const row = rowOf(changed.record, local);
    rows.set(row.id, row);
    touched.set(row.id, row);
    done.push(changed);
  }
  if (touched.size === 0) return { touched: [] };
  await putRows(db, [...touched.values()]);
  await db.history.bulkAdd(
    done.flatMap(({ record, losers }) => losers.map((loser) => ({ id: record.id, ...loser }))),
  );
  await adoptLibrary(db, [...touched.values()]);
  const undo = await keepUndo(
    db,
    options,
    done.map((changed) => changed.step),
  );
  return { undo, touched: [...touched.keys()] };
}

async function rowsBefore(
  db: ClientsideDatabase,
  changes: readonly Change[],
): Promise<Map<string, Row>> {
  const stored = await db.records.bulkGet(changes.map((change) => change.id));
  return new Map(stored.filter((row): row is Row => row !== undefined).map((row) => [row.id, row]));
}

function localFor(
  db: ClientsideDatabase,
  { record }: Changed,
  rows: ReadonlyMap<string, Row>,
  options: WriteOptions,
): Promise<Locality | undefined> | Locality {
  const kept = options.local ?? rows.get(record.id)?.local;
  return kept ?? localityOf(db, record, rows);
}

/** Puts rows and, for those that may leave this browser, their outbox entries. */
export async function putRows(db: ClientsideDatabase, rows: readonly Row[]): Promise<void> {
  await db.records.bulkPut([...rows]);
  const shared = rows.filter((row) => row.local === undefined);
  await db.outbox.bulkPut(
    shared.map((row) => ({ id: row.id, clock: row.d && row.d > row.h ? row.d : row.h })),
  );
}

/** Remembers how to take a write back; the last 50 are kept. */
export async function keepUndo(
  db: ClientsideDatabase,
  options: WriteOptions,
  steps: UndoStep[],
): Promise<number> {
  const n = await db.undo.add({ at: options.now, label: options.label, steps });
  await db.undo
    .where('n')
    .belowOrEqual(n - UNDO_KEPT)
    .delete();
  return n;
}

function writingFailure(thrown: unknown): unknown {
  const text = thrown instanceof Error ? `${thrown.name} ${thrown.message}` : '';
  return /Quota|DatabaseClosed|OpenFailed|MissingAPI|VersionError/.test(text)
    ? openingFailure(thrown)
    : thrown;
}
