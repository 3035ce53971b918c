import { defaults, type MethodConstants } from './defaults.ts';
import { type Evidence, joinEvidence } from './evidence.ts';
import { settle } from './mean.ts';
import { type JourneyInput, type TouchpointScore, touchpointScores } from './touchpoint-score.ts';

/** What a journey is remembered by, 0–100: its most extreme and its last rated touchpoint (method.md 2). */
export type RememberedScore = Evidence & {
  score: number;
  extreme: TouchpointScore;
  last: TouchpointScore;
  rated: { touchpoints: number; of: number };
};

/** Peak–end: the mean of the touchpoint score farthest from neutral (of two as far, the lower) and the last in the journey's order; null while none is rated. */
export function rememberedScore(
  input: JourneyInput,
  constants: MethodConstants = defaults,
): RememberedScore | null {
  const { scores, rated } = touchpointScores(input, constants);
  const last = scores.at(-1);
  if (!last) return null;
  const extreme = scores.reduce((peak, next) => (isPeak(next, peak, constants) ? next : peak));
  return {
    ...joinEvidence([extreme, last]),
    score: settle((extreme.score + last.score) / 2),
    extreme,
    last,
    rated,
  };
}

function isPeak(next: TouchpointScore, peak: TouchpointScore, constants: MethodConstants): boolean {
  const away = settle(Math.abs(next.score - constants.neutralScore));
  const farthest = settle(Math.abs(peak.score - constants.neutralScore));
  return away === farthest ? next.score < peak.score : away > farthest;
}
