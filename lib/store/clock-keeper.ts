import { type Clock, newNode, tick } from '../record/clock.ts';
import type { ClientsideDatabase } from './database.ts';

const LAST_CLOCK = 'last-clock';

/** This start's random node: a fresh one at each start, so that cloned profiles can't collide. */
const node = newNode();

/** Runs `work` with a clock source that goes on from the last persisted clock, and persists the last one given; call inside a transaction that covers `meta`. */
export async function withClock<T>(
  db: ClientsideDatabase,
  now: number,
  work: (next: () => Clock) => Promise<T>,
): Promise<T> {
  let last = (await db.meta.get(LAST_CLOCK))?.value as Clock | undefined;
  const result = await work(() => {
    last = tick(last, now, node);
    return last;
  });
  if (last) await db.meta.put({ key: LAST_CLOCK, value: last });
  return result;
}

/** Moves the persisted clock on to one seen in a record from outside. */
export async function seeClock(db: ClientsideDatabase, seen: Clock): Promise<void> {
  const last = (await db.meta.get(LAST_CLOCK))?.value as Clock | undefined;
  if (!last || seen > last) await db.meta.put({ key: LAST_CLOCK, value: seen });
}
