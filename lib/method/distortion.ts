import { defaults, type MethodConstants } from './defaults.ts';
import { type Evidence, joinEvidence } from './evidence.ts';
import {
  estimateJourney,
  type JourneyEstimate,
  type StageShare,
  stageShares,
} from './journey-estimate.ts';
import { settle, weightedMean } from './mean.ts';
import { type RatedScore, ratedScore } from './rated-score.ts';
import { type JourneyInput, type TouchpointScore, touchpointScores } from './touchpoint-score.ts';

/** The mean 0–100 of the rated touchpoints; each counts with its `weight` times its `freshness`. */
export type TouchpointAverage = Evidence & { score: number; parts: TouchpointScore[] };

/** How far the touchpoints flatter the journey (method.md 1); n, sources and stale are those of the difference. */
export type Distortion = Evidence & {
  /** The touchpoint average, null while no touchpoint is rated. */
  tpa: TouchpointAverage | null;
  /** What those who live the journey say of the whole, null while nobody was asked. */
  whole: RatedScore | null;
  /** Touchpoint average minus whole, −100 to 100; null unless both are measured. */
  distortion: number | null;
  /** The touchpoints look fine, the journey does not. */
  flagged: boolean;
  /** Only without any answer on the whole, and to be labelled as an estimate. */
  estimate: JourneyEstimate | null;
  /** Stages with enough first ratings to estimate from, of all. */
  measured: { stages: number; of: number; parts: StageShare[] };
  /** Touchpoints that somebody rated, of all. */
  rated: { touchpoints: number; of: number };
};

/** Compares a journey's touchpoints with the whole journey; says null and how much is measured where it can't. */
export function distortion(input: JourneyInput, constants: MethodConstants = defaults): Distortion {
  const { journeyId, now } = input;
  const { scores, rated } = touchpointScores(input, constants);
  const ratings = input.ratings.filter((rating) => rating.journey === journeyId);
  const tpa = averageOf(scores);
  const whole = ratedScore(ratings, journeyId, now, constants);
  const difference = tpa && whole ? settle(tpa.score - whole.score) : null;
  const shares = stageShares(input, constants);
  const stages = shares.filter((stage) => stage.enough).length;
  return {
    ...joinEvidence(tpa && whole ? [tpa, whole] : []),
    tpa,
    whole,
    distortion: difference,
    flagged: difference !== null && difference >= constants.distortionFlag,
    estimate: whole ? null : estimateJourney(shares),
    measured: { stages, of: shares.length, parts: shares },
    rated,
  };
}

function averageOf(parts: TouchpointScore[]): TouchpointAverage | null {
  const score = weightedMean(
    parts.map((part) => ({ value: part.score, weight: part.weight * part.freshness })),
  );
  return score === null ? null : { ...joinEvidence(parts), score, parts };
}
