import { type Distortion, distortion } from '../method/distortion.ts';
import { type Evidence, joinEvidence } from '../method/evidence.ts';
import { stagesOf, touchpointsOf } from '../method/journey-order.ts';
import { weightedMean } from '../method/mean.ts';
import type { Journey } from '../model/journey.ts';
import type { Stage } from '../model/stage.ts';
import type { Touchpoint } from '../model/touchpoint.ts';
import { ageOf } from './age.ts';
import { journeyArithmetic } from './journey-arithmetic.ts';
import type { JourneyView, MeanView } from './journey-view.ts';
import type { ClientInFull } from './read-client.ts';

/** The journey that is looked at: the engagement's, else one of the client as a whole, the latest first. */
export function chosenJourney({ owned, engagement }: ClientInFull): Journey | undefined {
  const journeys = (owned.journey ?? []).toSorted(
    (a, b) => (b.startedAt ?? 0) - (a.startedAt ?? 0) || (a.id < b.id ? 1 : -1),
  );
  if (!engagement) return journeys[0];
  return (
    journeys.find((journey) => journey.engagement === engagement.id) ??
    journeys.find((journey) => journey.engagement === undefined)
  );
}

/** The journey's numbers as the method computes them. */
export function distortionOf(journey: Journey, { owned }: ClientInFull, now: number): Distortion {
  return distortion({
    journeyId: journey.id,
    stages: owned.stage ?? [],
    touchpoints: owned.touchpoint ?? [],
    ratings: owned.rating ?? [],
    now,
  });
}

/** Journey status as it is shown: the stage, end to end against the touchpoints, the flag and the arithmetic. */
export function viewJourney(
  journey: Journey,
  full: ClientInFull,
  result: Distortion,
  serviceLines: ReadonlyMap<string, string>,
  now: number,
): JourneyView {
  const stages = stagesOf(journey.id, full.owned.stage ?? []);
  const touchpoints = touchpointsOf(journey.id, stages, full.owned.touchpoint ?? []);
  const stage = stages.findIndex(({ id }) => id === journey.stage) + 1;
  const names = new Map([...touchpoints, ...stages].map(({ id, name }) => [id, name]));
  const { tpa, whole, estimate } = result;
  const latest = joinEvidence([tpa ?? [], whole ?? []].flat()).newest;
  return {
    id: journey.id,
    name: journey.name,
    stages: viewStages(stages, stage, result, journey.endedAt !== undefined),
    stage,
    touchpoints: touchpoints.map((touchpoint) => viewTouchpoint(touchpoint, result, serviceLines)),
    touchpointAverage: tpa ? meanOf(tpa.score, tpa) : undefined,
    endToEnd: whole ? meanOf(whole.score, whole) : undefined,
    distortion: result.distortion ?? undefined,
    flagged: result.flagged,
    estimate: estimate ? meanOf(estimate.score, estimate) : undefined,
    measured: { stages: result.measured.stages, of: result.measured.of },
    arithmetic: journeyArithmetic(result, names, full),
    age: latest === null ? undefined : ageOf(latest, 'sentiment', now),
  };
}

function meanOf(score: number, { n, stale }: Evidence): MeanView {
  return { score, n, stale };
}

function viewStages(
  stages: readonly Stage[],
  current: number,
  { tpa }: Distortion,
  ended: boolean,
): JourneyView['stages'] {
  return stages.map(({ id, name }, index) => {
    const parts = tpa?.parts.filter((part) => part.stage === id) ?? [];
    const score = weightedMean(
      parts.map((part) => ({ value: part.score, weight: part.weight * part.freshness })),
    );
    const n = parts.reduce((all, part) => all + part.n, 0);
    const done = ended || index + 1 < current;
    return {
      id,
      name,
      state: done ? 'done' : index + 1 === current ? 'now' : 'ahead',
      score: score === null ? undefined : { score, n, stale: parts.every((part) => part.stale) },
    };
  });
}

function viewTouchpoint(
  { id, stage, name, channel, serviceLine, promise }: Touchpoint,
  { tpa }: Distortion,
  serviceLines: ReadonlyMap<string, string>,
): JourneyView['touchpoints'][number] {
  const part = tpa?.parts.find((one) => one.touchpoint === id);
  return {
    id,
    stage,
    name,
    channel,
    serviceLine: serviceLine ? serviceLines.get(serviceLine) : undefined,
    promise,
    score: part ? meanOf(part.score, part) : undefined,
  };
}
