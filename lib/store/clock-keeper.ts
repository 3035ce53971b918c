import { type Clock, clockNode, isClock, laterClock, newNode, tick } from '../record/clock.ts';
import { latestClock, type StoredRecord } from '../record/stored-record.ts';
import { isCredible } from './credible-time.ts';
import type { ClientsideDatabase } from './database.ts';
import { healClocks } from './heal-clocks.ts';

const LAST_CLOCK = 'last-clock';
/** One entry for each opening that wrote. */
const OWN_NODE = 'own-node:';

/** The random node of each opening of a store: a fresh one each time, so that cloned profiles can't collide. */
const nodes = new WeakMap<ClientsideDatabase, string>();

function nodeOf(db: ClientsideDatabase): string {
  const node = nodes.get(db) ?? newNode();
  nodes.set(db, node);
  return node;
}

/** Gives the next clock, later than all that were given or kept, and than every clock in the records named. */
export type NextClock = (...after: (StoredRecord | undefined)[]) => Clock;

/**
 * Runs `work` with a clock source that goes on from the last persisted clock, and persists the last one given that a clock of
 * the far future did not lead; call inside a transaction over all tables.
 */
export async function withClock<T>(
  db: ClientsideDatabase,
  now: number,
  work: (next: NextClock) => Promise<T>,
): Promise<T> {
  let last = await credibleClock(db, now);
  let kept = last;
  const result = await work((...after) => {
    // An edit that is older than what it replaces would lose every merge.
    for (const record of after) last = laterClock(last, clockIn(record));
    last = tick(last, now, nodeOf(db));
    if (isCredible(last, now)) kept = last;
    return last;
  });
  if (kept) await seeClock(db, kept, now);
  if (last && clockNode(last) === nodeOf(db)) await keepOwnNode(db);
  return result;
}

/** The latest clock in a record; none in one that an earlier build took with a clock that can't be. */
function clockIn(record: StoredRecord | undefined): Clock | undefined {
  const clock = record && latestClock(record);
  return clock && isClock(clock) ? clock : undefined;
}

/** The last clock that was given or seen, unless it was led into the far future; what an impossible one has spoilt is healed. */
async function credibleClock(db: ClientsideDatabase, now: number): Promise<Clock | undefined> {
  const last = await lastClock(db);
  if (!last || isCredible(last, now)) return last;
  if (!isClock(last)) await healStore(db, now);
  return undefined;
}

/** Gives what was stamped with impossible clocks possible ones, after `now` (milliseconds) and in the order of the edits; call inside a transaction over all tables. Answers the ids it changed. */
export async function healStore(db: ClientsideDatabase, now: number): Promise<Set<string>> {
  const healed = await healClocks(db, (last) => clocksAfter(db, last, now));
  await keepOwnNode(db);
  return healed;
}

/** Remembers that this opening's node is this browser's. */
async function keepOwnNode(db: ClientsideDatabase): Promise<void> {
  const key = OWN_NODE + nodeOf(db);
  if (!(await db.meta.get(key))) await db.meta.put({ key, value: true });
}

/** Tells the clocks that this browser gave, whenever it was opened, among some. */
export async function ownClocks(
  db: ClientsideDatabase,
  clocks: readonly Clock[],
): Promise<(clock: Clock) => boolean> {
  const given = [...new Set(clocks.map(clockNode))];
  const known = await db.meta.bulkGet(given.map((one) => OWN_NODE + one));
  const own = new Set(given.filter((_, i) => known[i] !== undefined));
  return (clock) => own.has(clockNode(clock));
}

/** Moves the persisted clock on to one that was given, or seen in a record from outside; back only from the far future, and never there. */
export async function seeClock(db: ClientsideDatabase, seen: Clock, now: number): Promise<void> {
  if (!isCredible(seen, now)) return;
  const last = await lastClock(db);
  const isPassed = !last || seen > last || !isCredible(last, now);
  if (isPassed) await db.meta.put({ key: LAST_CLOCK, value: seen });
}

/** The last clock that was given or seen; undefined in a store that nothing was written to. */
export async function lastClock(db: ClientsideDatabase): Promise<Clock | undefined> {
  return (await db.meta.get(LAST_CLOCK))?.value as Clock | undefined;
}

/** Clocks one after the other, each later than the last and than one given, at `now` (milliseconds). */
export function clocksAfter(db: ClientsideDatabase, last: Clock, now: number): () => Clock {
  let clock = last;
  return () => {
    clock = tick(clock, now, nodeOf(db));
    return clock;
  };
}

/** Sets the persisted clock to one given here, back too: when it had run ahead of everybody else's. */
export async function resetClock(db: ClientsideDatabase, last: Clock): Promise<void> {
  await db.meta.put({ key: LAST_CLOCK, value: last });
  await keepOwnNode(db);
}
