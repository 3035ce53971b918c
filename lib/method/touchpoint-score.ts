import type { Touchpoint } from '../model/touchpoint.ts';
import { defaults, type MethodConstants } from './defaults.ts';
import { type OrderedStage, touchpointsOf } from './journey-order.ts';
import { type RatedScore, ratedScore, type ScoredRating } from './rated-score.ts';

export type ScoredTouchpoint = Pick<Touchpoint, 'id' | 'of' | 'stage' | 'rank' | 'weight'>;

/** A journey as its scores are computed from; records of other journeys may be among them. */
export type JourneyInput<T extends ScoredTouchpoint = ScoredTouchpoint> = {
  journeyId: string;
  stages: readonly OrderedStage[];
  touchpoints: readonly T[];
  ratings: readonly ScoredRating[];
  now: number;
};

/** A rated touchpoint: its score, and the weight its template gives it. */
export type TouchpointScore = RatedScore & { touchpoint: string; stage: string; weight: number };

/** The scores of a journey's rated touchpoints in the journey's order, and how many of its touchpoints those are. */
export function touchpointScores(
  input: JourneyInput,
  constants: MethodConstants = defaults,
): { scores: TouchpointScore[]; rated: { touchpoints: number; of: number } } {
  const { journeyId, stages, touchpoints, now } = input;
  const ratings = input.ratings.filter((rating) => rating.journey === journeyId);
  const own = touchpointsOf(journeyId, stages, touchpoints);
  const scores = own.flatMap(({ id, stage, weight }) => {
    const rated = ratedScore(ratings, id, now, constants);
    return rated ? [{ ...rated, touchpoint: id, stage, weight }] : [];
  });
  return { scores, rated: { touchpoints: scores.length, of: own.length } };
}
