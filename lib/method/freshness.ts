import type { StakeholderFact } from '../model/stakeholder.ts';
import { defaults, type FreshnessSort, type MethodConstants } from './defaults.ts';

const DAY = 86_400_000;

// After 500 half-lives (41 years at 30 days) a weight stops falling, so that no mean divides by 0.
const LONGEST = 500;

export type FreshnessState = 'fresh' | 'ageing' | 'stale';

/** How much something known still weighs: f from 1 down to 0, its age in days and the half-life in days. */
export type Freshness = { f: number; state: FreshnessState; days: number; halfLife: number };

/** Freshness at `now` of what was learned at `moment`: fresh to half the half-life, ageing to the half-life, stale beyond; a future moment is 0 days old. */
export function freshnessOf(
  moment: number,
  sort: FreshnessSort,
  now: number,
  constants: MethodConstants = defaults,
): Freshness {
  const halfLife = constants.halfLife[sort];
  const days = Math.max(0, now - moment) / DAY;
  const f = 2 ** -Math.min(days / halfLife, LONGEST);
  return { f, state: stateOf(days, halfLife), days, halfLife };
}

/** How fast a fact on a stakeholder fades: all of a sponsor's as a sponsor's, somebody's engagement as sentiment, the rest as facts. */
export function sortOfFact(field: StakeholderFact, isSponsor: boolean): FreshnessSort {
  if (isSponsor) return 'sponsor';
  return field === 'engagement' ? 'sentiment' : 'fact';
}

function stateOf(days: number, halfLife: number): FreshnessState {
  if (days <= halfLife / 2) return 'fresh';
  return days <= halfLife ? 'ageing' : 'stale';
}
