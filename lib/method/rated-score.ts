import type { Rating } from '../model/rating.ts';
import { defaults, type MethodConstants } from './defaults.ts';
import { type Evidence, evidenceOf, type Source, sourceOf } from './evidence.ts';
import { latestPer } from './latest.ts';
import { meanWeight, weightedMean } from './mean.ts';

export type ScoredRating = Pick<Rating, 'id' | 'journey' | 'on' | 'stakeholder' | 'score' | 'at'>;

/** One stakeholder's latest rating (`id` is the rating's) and its weight f in the mean. */
export type RatingPart = Source & { stakeholder: string; score: number };

/** A score 0–100 from each stakeholder's latest rating; `freshness` is the mean f of those. */
export type RatedScore = Evidence & { score: number; freshness: number; parts: RatingPart[] };

/** The mean of each stakeholder's latest rating of one thing, weighted by freshness; null while nobody rated it. */
export function ratedScore(
  ratings: readonly ScoredRating[],
  on: string,
  now: number,
  constants: MethodConstants = defaults,
): RatedScore | null {
  const latest = latestPer(
    ratings.filter((rating) => rating.on === on),
    (rating) => rating.stakeholder,
  );
  const parts = latest.map((rating) => ({
    ...sourceOf(rating, 'sentiment', now, constants),
    stakeholder: rating.stakeholder,
    score: rating.score,
  }));
  const score = weightedMean(parts.map((part) => ({ value: part.score, weight: part.f })));
  const freshness = meanWeight(parts.map((part) => part.f));
  if (score === null || freshness === null) return null;
  return { score, freshness, parts, ...evidenceOf(parts) };
}
