import { type Clock, clockTime, makeClock } from '../../record/clock.ts';
import { clocksOf, compress, latestClock, type StoredRecord } from '../../record/stored-record.ts';
import { clocksAfter, resetClock } from '../clock-keeper.ts';
import type { ClientsideDatabase, UndoStep } from '../database.ts';
import { bareRecord, type Row, rowOf } from '../row.ts';
import { transact } from '../transact.ts';

/** How far ahead a clock may be that the endpoint gave, in milliseconds. */
const AHEAD = 5 * 60_000;

/** The new clock of an old one in a record. */
type Restamp = (id: string, clock: Clock) => Clock;

/**
 * Gives every edit that was stamped ahead of the endpoint's `time` (milliseconds), and that the endpoint does not have,
 * a clock of that time, in the order of the edits; history and undo know them by their new clocks. Answers the ids it changed.
 */
export function restampUnsent(db: ClientsideDatabase, time: number): Promise<Set<string>> {
  return transact(db, async () => {
    const rows = await ownRows(db);
    const bounds = new Map(rows.map((row) => [row.id, boundOf(row, time)]));
    const history = await db.history
      .where('id')
      .anyOf([...bounds.keys()])
      .toArray();
    const isAhead = (id: string, clock: Clock) => clock > (bounds.get(id) ?? '\uffff');
    const ahead = [
      ...rows.flatMap((row) => allClocks(row).filter((clock) => isAhead(row.id, clock))),
      ...history.filter(({ id, clock }) => isAhead(id, clock)).map(({ clock }) => clock),
    ];
    if (ahead.length === 0) return new Set();
    const { table, last } = newClocks(db, ahead, [...bounds.values()], time);
    const restamp: Restamp = (id, clock) =>
      isAhead(id, clock) ? (table.get(clock) ?? clock) : clock;
    const changed = rows.filter((row) => allClocks(row).some((clock) => isAhead(row.id, clock)));
    await putRestamped(db, changed, restamp);
    await db.history.bulkPut(
      history.map((entry) => ({ ...entry, clock: restamp(entry.id, entry.clock) })),
    );
    await restampUndo(db, restamp, table);
    await resetClock(db, last);
    return new Set(changed.map(({ id }) => id));
  });
}

/** What waits to be sent and what stays here: all that may be newer than the endpoint's. */
async function ownRows(db: ClientsideDatabase): Promise<Row[]> {
  const waiting = await db.records.bulkGet(await db.outbox.toCollection().primaryKeys());
  const local = await db.records.where('local').above('').toArray();
  return [...waiting.filter((row): row is Row => row !== undefined && !row.local), ...local];
}

/** The latest clock that stays as it is: the endpoint's time, or what the endpoint has given in good time. */
function boundOf({ s }: Row, time: number): Clock {
  const now = makeClock(time, 0, '00000000');
  return s !== undefined && s > now && clockTime(s) <= time + AHEAD ? s : now;
}

function allClocks(record: StoredRecord): Clock[] {
  const { d, e } = record;
  return [...Object.values(clocksOf(record)), ...(d ? [d] : []), ...(e ? [e] : [])];
}

/** A clock for each of some clocks, in their order and after all bounds. */
function newClocks(
  db: ClientsideDatabase,
  ahead: readonly Clock[],
  bounds: readonly Clock[],
  time: number,
) {
  const next = clocksAfter(
    db,
    bounds.reduce((a, b) => (a > b ? a : b)),
    time,
  );
  const table = new Map<Clock, Clock>();
  let last = '';
  for (const clock of [...new Set(ahead)].sort()) {
    last = next();
    table.set(clock, last);
  }
  return { table, last };
}

async function putRestamped(
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
    return { ...rowOf(record, local), ...(s ? { s } : {}) };
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
