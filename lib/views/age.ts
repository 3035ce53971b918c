import type { FreshnessSort } from '../method/defaults.ts';
import { freshnessOf } from '../method/freshness.ts';
import type { AgeView } from './person-view.ts';

const STATES: readonly AgeView['state'][] = ['fresh', 'ageing', 'stale'];

/** The age of what was learned at a moment, in whole days, and whether it still counts. */
export function ageOf(at: number, sort: FreshnessSort, now: number): AgeView {
  const { days, state } = freshnessOf(at, sort, now);
  return { at, days: Math.floor(days), state };
}

/** The newest of some ages; undefined of none. */
export function newest(ages: readonly (AgeView | undefined)[]): AgeView | undefined {
  return pick(ages, (a, b) => a.at > b.at);
}

/** The age that counts least, of the same state the oldest: things fade at different speeds; undefined of none. */
export function oldest(ages: readonly (AgeView | undefined)[]): AgeView | undefined {
  const worse = (a: AgeView, b: AgeView) => STATES.indexOf(a.state) - STATES.indexOf(b.state);
  return pick(ages, (a, b) => (worse(a, b) || b.at - a.at) > 0);
}

function pick(
  ages: readonly (AgeView | undefined)[],
  isBetter: (a: AgeView, b: AgeView) => boolean,
): AgeView | undefined {
  return ages.reduce<AgeView | undefined>(
    (best, age) => (age && (!best || isBetter(age, best)) ? age : best),
    undefined,
  );
}
