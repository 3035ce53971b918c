import { defaults, type MethodConstants } from './defaults.ts';
import { type Evidence, joinEvidence } from './evidence.ts';
import {
  type HandOff,
  type HandOffAcknowledgement,
  handOffs,
  isHandOff,
  type OwnedTouchpoint,
} from './hand-offs.ts';
import { touchpointsOf } from './journey-order.ts';
import { settle, weightedMean } from './mean.ts';
import {
  type JourneyInput,
  type ScoredTouchpoint,
  type TouchpointScore,
  touchpointScores,
} from './touchpoint-score.ts';

export type SeamsInput = JourneyInput<ScoredTouchpoint & OwnedTouchpoint> & {
  acknowledgements: readonly HandOffAcknowledgement[];
};

/** The mean score 0–100 of some rated touchpoints, weighted by freshness; `rated` of `of` count. */
export type SeamScore = Evidence & {
  score: number | null;
  parts: TouchpointScore[];
  rated: number;
  of: number;
};

/** How a journey does where it passes from one service line to another (method.md 9); n, sources and stale are those of the gap. */
export type Seams = Evidence & {
  /** Inside minus after, −100 to 100; null unless both are measured. */
  gap: number | null;
  /** Touchpoints that follow one of the same service line, and the journey's first. */
  inside: SeamScore;
  /** The first touchpoint after each hand-off. */
  after: SeamScore;
  handOffs: HandOff[];
  orphans: number;
  /** Hand-offs not acknowledged by both sides in a hundred, null without hand-offs. */
  orphanRate: number | null;
  /** Touchpoints whose service line nobody named: what touches them is on neither side. */
  unowned: string[];
};

/** Compares the touchpoints inside service lines with those just after a hand-off, and counts orphaned hand-offs. */
export function seams(input: SeamsInput, constants: MethodConstants = defaults): Seams {
  const { journeyId, stages } = input;
  const touchpoints = touchpointsOf(journeyId, stages, input.touchpoints);
  const { scores } = touchpointScores(input, constants);
  const acknowledgements = input.acknowledgements.filter((ack) => ack.journey === journeyId);
  const found = handOffs(touchpoints, acknowledgements);
  const orphans = found.filter((handOff) => handOff.orphan).length;
  const after = seamScore(
    found.map((handOff) => handOff.to.touchpoint),
    scores,
  );
  const inside = seamScore(insideOf(touchpoints), scores);
  const gap =
    inside.score === null || after.score === null ? null : settle(inside.score - after.score);
  return {
    ...joinEvidence(gap === null ? [] : [inside, after]),
    gap,
    inside,
    after,
    handOffs: found,
    orphans,
    orphanRate: found.length ? settle((100 * orphans) / found.length) : null,
    unowned: touchpoints.filter((one) => !one.serviceLine).map((one) => one.id),
  };
}

function insideOf(touchpoints: readonly OwnedTouchpoint[]): string[] {
  const inside = touchpoints.filter((touchpoint, index) => {
    const before = touchpoints[index - 1];
    if (!touchpoint.serviceLine || (before && !before.serviceLine)) return false;
    return !before || !isHandOff(before, touchpoint);
  });
  return inside.map((touchpoint) => touchpoint.id);
}

function seamScore(touchpoints: readonly string[], scores: readonly TouchpointScore[]): SeamScore {
  const parts = scores.filter((score) => touchpoints.includes(score.touchpoint));
  return {
    ...joinEvidence(parts),
    score: weightedMean(parts.map((part) => ({ value: part.score, weight: part.freshness }))),
    parts,
    rated: parts.length,
    of: touchpoints.length,
  };
}
