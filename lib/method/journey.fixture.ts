import type { ScoredRating } from './rated-score.ts';
import type { ScoredTouchpoint } from './touchpoint-score.ts';

export const DAY = 86_400_000;
export const NOW = 1_750_000_000_000;
export const JOURNEY = 'journey_1';

/** A stage of the example journey, its rank taken from its number. */
export function stage(number: number, of = JOURNEY) {
  return { id: `stage_${number}`, of, rank: `a${number}` };
}

/** A touchpoint of a stage of the example journey. */
export function touchpoint(
  id: string,
  more: Partial<ScoredTouchpoint & { serviceLine: string }> = {},
) {
  const base = { id, of: JOURNEY, stage: 'stage_1', rank: 'a1', weight: 1 };
  return { ...base, ...more };
}

/** A rating of the example journey, by one stakeholder, given now unless said otherwise. */
export function rating(
  on: string,
  score: number,
  stakeholder = 'stakeholder_1',
  more: Partial<ScoredRating> = {},
): ScoredRating {
  const at = more.at ?? NOW;
  const id = `rating_${on}-${stakeholder}-${at}`;
  return { id, journey: JOURNEY, on, stakeholder, score, at, ...more };
}
