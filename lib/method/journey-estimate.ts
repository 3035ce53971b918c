import { defaults, type MethodConstants } from './defaults.ts';
import { type Evidence, evidenceOf, joinEvidence, sourceOf } from './evidence.ts';
import { stagesOf } from './journey-order.ts';
import { firstPer } from './latest.ts';
import { settle } from './mean.ts';
import type { JourneyInput } from './touchpoint-score.ts';

/** The first ratings in one stage: n of them, how many were right first time, and that share 0–1; `enough` to estimate from. */
export type StageShare = Evidence & {
  stage: string;
  right: number;
  share: number | null;
  enough: boolean;
};

/** A journey's score 0–100 as estimated from its stages; `geometricMean` compares journeys of different length. */
export type JourneyEstimate = Evidence & {
  score: number;
  geometricMean: number;
  stages: StageShare[];
};

/** Each stage's share of first ratings (each stakeholder's first of each touchpoint) that were right first time, in the journey's order. */
export function stageShares(
  input: JourneyInput,
  constants: MethodConstants = defaults,
): StageShare[] {
  const { journeyId, stages, touchpoints, ratings, now } = input;
  const own = touchpoints.filter((touchpoint) => touchpoint.of === journeyId);
  const stageOf = new Map(own.map((touchpoint) => [touchpoint.id, touchpoint.stage]));
  const first = firstPer(
    ratings.filter((rating) => rating.journey === journeyId && stageOf.has(rating.on)),
    (rating) => `${rating.stakeholder} ${rating.on}`,
  );
  return stagesOf(journeyId, stages).map((stage) => {
    const here = first.filter((rating) => stageOf.get(rating.on) === stage.id);
    const right = here.filter((rating) => rating.score >= constants.rightFirstTime).length;
    return {
      ...evidenceOf(here.map((rating) => sourceOf(rating, 'sentiment', now, constants))),
      stage: stage.id,
      right,
      share: here.length ? right / here.length : null,
      enough: here.length >= constants.firstRatingsPerStage,
    };
  });
}

/** 100·∏ of the shares; null unless there are stages and every one has enough first ratings. */
export function estimateJourney(stages: readonly StageShare[]): JourneyEstimate | null {
  if (stages.length === 0 || !stages.every((stage) => stage.enough)) return null;
  const product = stages.reduce((all, stage) => all * (stage.share ?? 0), 1);
  return {
    ...joinEvidence(stages),
    score: settle(100 * product),
    geometricMean: settle(100 * product ** (1 / stages.length)),
    stages: [...stages],
  };
}
