import { type Clock, isClock, laterClock } from '../record/clock.ts';
import { latestClock, type StoredRecord } from '../record/stored-record.ts';
import type { ClientsideDatabase } from './database.ts';
import { allClocks, putRestamped } from './put-restamped.ts';

/** Gives clocks one after the other, each later than the one it is made with. */
type ClocksAfter = (last: Clock) => () => Clock;

/**
 * Gives every clock that can't be a clock one that can, in their order and after the others of those records. An earlier build
 * took such clocks from an endpoint and went on from them. What they kept from being sent is queued. Looks at every record;
 * call inside a transaction over all tables. Answers the ids it changed.
 */
export async function healClocks(db: ClientsideDatabase, after: ClocksAfter): Promise<Set<string>> {
  const rows = await db.records.filter(hasImpossibleClock).toArray();
  const ids = new Set(rows.map(({ id }) => id));
  const history = await db.history
    .where('id')
    .anyOf([...ids])
    .toArray();
  const clocks = [...rows.flatMap(allClocks), ...history.map(({ clock }) => clock)];
  const good = clocks.filter(isClock).reduce<Clock | undefined>(laterClock, undefined);
  const next = after(good ?? '');
  const bad = new Set(clocks.filter((clock) => !isClock(clock)));
  const table = new Map([...bad].sort(inTime).map((clock) => [clock, next()]));
  await db.outbox.bulkPut(
    rows
      .filter(({ local }) => local === undefined)
      .map((row) => ({ id: row.id, clock: latestClock(row), sent: true as const })),
  );
  const isStale = (_id: string, clock: Clock) => !isClock(clock);
  await putRestamped(db, { rows, history, isStale, table });
  return ids;
}

/** Whether a record has a clock that can't be one. */
export function hasImpossibleClock(row: StoredRecord): boolean {
  return allClocks(row).some((clock) => !isClock(clock));
}

/** By time: one that has grown a tenth digit is later than those that have nine. */
function inTime(a: Clock, b: Clock): number {
  return a.length - b.length || (a < b ? -1 : 1);
}
