import { Failure } from '../platform/failure.ts';
import { type Clock, laterClock } from '../record/clock.ts';
import { compress, fieldClock, isAlive, type StoredRecord } from '../record/stored-record.ts';
import { withClock } from './clock-keeper.ts';
import type { ClientsideDatabase, UndoStep } from './database.ts';
import { type Row, rowOf } from './row.ts';
import { putRows } from './write.ts';

/** Takes a write back: fields that nobody changed since get their values before, records it made go. Returns the ids touched; fails with `missing` when it was undone already. */
export async function undoWrite(db: ClientsideDatabase, n: number, now: number): Promise<string[]> {
  return db.transaction('rw', [db.records, db.outbox, db.history, db.undo, db.meta], async () => {
    const entry = await db.undo.get(n);
    if (!entry)
      throw new Failure('missing', 'This was undone already, or is too long ago to undo.');
    await db.undo.delete(n);
    await withClock(db, now, async (next) => {
      const clock = next();
      for (const step of entry.steps.toReversed()) await takeBack(db, step, clock);
    });
    return entry.steps.map((step) => step.id);
  });
}

async function takeBack(db: ClientsideDatabase, step: UndoStep, clock: Clock): Promise<void> {
  const row = await db.records.get(step.id);
  if (!row) return;
  if (step.made && (await isUnsent(db, row)) && isUntouched(row, step)) {
    await db.records.delete(row.id);
    await db.outbox.delete(row.id);
    return;
  }
  const record =
    step.made && isUntouched(row, step) ? { ...row, d: clock } : restored(row, step, clock);
  await putRows(db, [rowOf(record, row.local)]);
}

/** A record never left this browser when it is local, or still waits with all that was ever written to it. */
async function isUnsent(db: ClientsideDatabase, row: Row): Promise<boolean> {
  return row.local !== undefined || (await db.outbox.get(row.id)) !== undefined;
}

function isUntouched(row: StoredRecord, step: UndoStep): boolean {
  return Object.keys(row.f).every((field) => step.fields[field]?.clock === fieldClock(row, field));
}

function restored(row: Row, step: UndoStep, clock: Clock): StoredRecord {
  const fields = { ...row.f };
  const clocks = Object.fromEntries(Object.keys(fields).map((f) => [f, fieldClock(row, f)]));
  for (const [field, { before, clock: set }] of Object.entries(step.fields)) {
    if (clocks[field] !== set) continue;
    fields[field] = before ?? null;
    clocks[field] = clock;
  }
  if (step.d !== undefined && !isAlive(row))
    for (const field of Object.keys(clocks))
      clocks[field] = laterClock(clocks[field], clock) as Clock;
  const { h: _h, c: _c, ...rest } = row;
  return compress({ ...rest, f: fields }, clocks);
}
