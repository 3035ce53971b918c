import type { Stage } from '../model/stage.ts';
import type { Touchpoint } from '../model/touchpoint.ts';

export type OrderedStage = Pick<Stage, 'id' | 'of' | 'rank'>;
export type OrderedTouchpoint = Pick<Touchpoint, 'id' | 'of' | 'stage' | 'rank'>;

/** Items by rank, compared bytewise; of the same rank by id. */
export function inRankOrder<T extends { id: string; rank: string }>(items: readonly T[]): T[] {
  return [...items].sort((a, b) => compare(a.rank, b.rank) || compare(a.id, b.id));
}

/** The stages of a journey in its order. */
export function stagesOf<S extends OrderedStage>(journeyId: string, stages: readonly S[]): S[] {
  return inRankOrder(stages.filter((stage) => stage.of === journeyId));
}

/** The touchpoints of a journey in its order: by stage, then by rank; those of no known stage come last. */
export function touchpointsOf<T extends OrderedTouchpoint>(
  journeyId: string,
  stages: readonly OrderedStage[],
  touchpoints: readonly T[],
): T[] {
  const place = new Map(stagesOf(journeyId, stages).map((stage, index) => [stage.id, index]));
  const placeOf = (touchpoint: T) => place.get(touchpoint.stage) ?? place.size;
  const own = touchpoints.filter((touchpoint) => touchpoint.of === journeyId);
  return inRankOrder(own).sort((a, b) => placeOf(a) - placeOf(b));
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
