import type { Clock } from '../record/clock.ts';
import { clocksOf, compress, latestClock, type StoredRecord } from '../record/stored-record.ts';
import type { ClientsideDatabase, HistoryEntry, UndoStep } from './database.ts';
import { bareRecord, type Row, rowOf } from './row.ts';

/** What gets new clocks: rows with their history, which of their clocks are to go, and what takes the place of each. */
export type Restamping = {
  rows: readonly Row[];
  history: readonly HistoryEntry[];
  isStale: (id: string, clock: Clock) => boolean;
  table: ReadonlyMap<Clock, Clock>;
};

type Restamp = (id: string, clock: Clock) => Clock;

/** Gives rows new clocks for some that they have; queue, history and undo know them by the new ones. Call inside a transaction. */
export async function putRestamped(
  db: ClientsideDatabase,
  { rows, history, isStale, table }: Restamping,
): Promise<void> {
  const restamp: Restamp = (id, clock) =>
    isStale(id, clock) ? (table.get(clock) ?? clock) : clock;
  await putRows(db, rows, restamp);
  await db.history.bulkPut(
    history.map((entry) => ({ ...entry, clock: restamp(entry.id, entry.clock) })),
  );
  await restampUndo(db, restamp, table);
}

/** All clocks in a record: of its fields, of its delete, of its erasure. */
export function allClocks(record: StoredRecord): Clock[] {
  const { d, e } = record;
  return [...Object.values(clocksOf(record)), ...(d ? [d] : []), ...(e ? [e] : [])];
}

async function putRows(
  db: ClientsideDatabase,
  rows: readonly Row[],
  restamp: Restamp,
): Promise<void> {
  const fresh = rows.map((row): Row => {
    const { id, s, local } = row;
    const { h: _h, c: _c, d, e, ...rest } = bareRecord(row);
    const fates = { ...(d ? { d: restamp(id, d) } : {}), ...(e ? { e: restamp(id, e) } : {}) };
    const clocks = Object.entries(clocksOf(row)).map(([f, clock]) => [f, restamp(id, clock)]);
    const record = compress({ ...rest, ...fates }, Object.fromEntries(clocks));
    return rowOf(record, { local, s });
  });
  await db.records.bulkPut(fresh);
  const byId = new Map(fresh.map((row) => [row.id, row]));
  const queued = await db.outbox.bulkGet([...byId.keys()]);
  await db.outbox.bulkPut(
    queued.flatMap((entry) => {
      const row = entry && byId.get(entry.id);
      return row ? [{ ...entry, clock: latestClock(row) }] : [];
    }),
  );
}

async function restampUndo(
  db: ClientsideDatabase,
  restamp: Restamp,
  table: ReadonlyMap<Clock, Clock>,
): Promise<void> {
  await db.undosteps.toCollection().modify((entry) => {
    entry.steps = entry.steps.map((step) => restampedStep(step, restamp));
  });
  await db.undo.toCollection().modify((entry) => {
    entry.clock = table.get(entry.clock) ?? entry.clock;
  });
}

function restampedStep(step: UndoStep, restamp: Restamp): UndoStep {
  const { id, d, dWas } = step;
  const fields = Object.entries(step.fields).map(([name, field]) => [
    name,
    {
      ...field,
      clock: restamp(id, field.clock),
      ...(field.was ? { was: restamp(id, field.was) } : {}),
    },
  ]);
  return {
    ...step,
    fields: Object.fromEntries(fields),
    ...(d ? { d: restamp(id, d) } : {}),
    ...(dWas ? { dWas: restamp(id, dWas) } : {}),
  };
}
