import { applyChange, type Change, type Changed } from './change-fields.ts';
import { type NextClock, withClock } from './clock-keeper.ts';
import type { ClientsideDatabase } from './database.ts';
import { keepLosers, keepRows } from './keep-rows.ts';
import { keepUndo } from './keep-undo.ts';
import type { Put } from './locality.ts';
import type { Locality, Row } from './row.ts';
import { closeOverwritten } from './sharing/settle-overwritten.ts';
import { transact } from './transact.ts';

/** How a write is labelled, dated (milliseconds) and, for sample data, kept local. */
export type WriteOptions = { now: number; label: string; local?: Locality };

/** What a write leaves: the number to undo it by (absent when nothing changed) and the records it touched. */
export type Receipt = { undo?: number; touched: string[] };

/** Writes changes in one transaction with their outbox entries, history and undo; all or nothing. */
export function writeRecords(
  db: ClientsideDatabase,
  changes: readonly Change[],
  options: WriteOptions,
): Promise<Receipt> {
  return transact(db, () =>
    withClock(db, options.now, (next) => writeAll(db, changes, options, next)),
  );
}

async function writeAll(
  db: ClientsideDatabase,
  changes: readonly Change[],
  options: WriteOptions,
  next: NextClock,
): Promise<Receipt> {
  const stored = await rowsOf(db, changes);
  const clock = next(...stored.values());
  const puts = new Map<string, Put>();
  const done: Changed[] = [];
  for (const change of changes) {
    const before = stored.get(change.id);
    const at = 'clock' in change && change.clock ? change.clock : clock;
    const changed = applyChange(puts.get(change.id)?.record ?? before, change, at);
    if (!changed) continue;
    puts.set(change.id, { record: changed.record, before, local: options.local });
    done.push(changed);
  }
  if (puts.size === 0) return { touched: [] };
  await keepRows(db, [...puts.values()]);
  await keepLosers(
    db,
    done.map(({ record, losers }) => ({ id: record.id, losers })),
  );
  const steps = done.map((changed) => changed.step);
  const undo = await keepUndo(db, { ...options, clock }, steps);
  await closeOverwritten(db, undo, steps);
  return { undo, touched: [...puts.keys()] };
}

async function rowsOf(
  db: ClientsideDatabase,
  changes: readonly Change[],
): Promise<Map<string, Row>> {
  const stored = await db.records.bulkGet(changes.map((change) => change.id));
  return new Map(stored.flatMap((row) => (row ? [[row.id, row]] : [])));
}
