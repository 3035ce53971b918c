import { type Clock, clockTime, isClock, LATEST_TIME } from '../record/clock.ts';

/** Nobody lives before this build was made, in milliseconds: a clock that says so is broken. */
export const BUILT = Date.UTC(2026, 0);

/**
 * How far ahead of this device others' clocks may lead ours, in milliseconds: a week. Honest machines differ by minutes, by
 * hours where the time zone is wrong, by days where the date is. Who differs more loses nothing, since an edit is later than
 * what it replaces anyway.
 */
const FURTHEST = 7 * 24 * 60 * 60_000;

/** The latest moment to which others' clocks may lead ours, in milliseconds, where this device says that it is `now`; a device that is broken itself is no measure. */
export function latestCredible(now: number): number {
  return now < BUILT ? LATEST_TIME : now + FURTHEST;
}

/** Whether a clock may lead ours at `now` (milliseconds). */
export function isCredible(clock: Clock, now: number): boolean {
  return isClock(clock) && clockTime(clock) <= latestCredible(now);
}
