import { AHEAD, type Clock, clockTime, makeClock } from '../../record/clock.ts';
import { clocksAfter, resetClock } from '../clock-keeper.ts';
import type { ClientsideDatabase } from '../database.ts';
import { allClocks, putRestamped } from '../put-restamped.ts';
import type { Row } from '../row.ts';
import { transact } from '../transact.ts';

/** What was restamped: the ids of the records, and whether the endpoint has given a clock of the far future in one of them, which the new ones do not beat. */
export type Restamped = { ids: Set<string>; isBeaten: boolean };

/**
 * Gives every edit that was stamped ahead of the endpoint's `time` (milliseconds), and that the endpoint does not have,
 * a clock of that time, in the order of the edits; history and undo know them by their new clocks.
 */
export function restampUnsent(db: ClientsideDatabase, time: number): Promise<Restamped> {
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
    if (ahead.length === 0) return { ids: new Set(), isBeaten: false };
    const { table, last } = newClocks(db, ahead, [...bounds.values()], time);
    const changed = rows.filter((row) => allClocks(row).some((clock) => isAhead(row.id, clock)));
    await putRestamped(db, { rows: changed, history, isStale: isAhead, table });
    await resetClock(db, last);
    const isBeaten = changed.some(({ s = '' }) => s > makeClock(time + AHEAD, 0, '00000000'));
    return { ids: new Set(changed.map(({ id }) => id)), isBeaten };
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
