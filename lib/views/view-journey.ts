import { type Distortion, distortion } from '../method/distortion.ts';
import type { Evidence } from '../method/evidence.ts';
import { stagesOf, touchpointsOf } from '../method/journey-order.ts';
import { weightedMean } from '../method/mean.ts';
import type { Journey } from '../model/journey.ts';
import type { Stage } from '../model/stage.ts';
import type { Touchpoint } from '../model/touchpoint.ts';
import { ageOf } from './age.ts';
import type { JourneyView, MeanView, PartOfNumber } from './journey-view.ts';
import type { ClientInFull } from './read-client.ts';
import { count, figure } from './words.ts';

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
  const ratings = (full.owned.rating ?? []).filter((rating) => rating.journey === journey.id);
  const latest = ratings.reduce((at, rating) => Math.max(at, rating.at), 0);
  return {
    id: journey.id,
    name: journey.name,
    stages: viewStages(stages, stage, result, journey.endedAt !== undefined),
    stage,
    touchpoints: touchpoints.map((touchpoint) => viewTouchpoint(touchpoint, result, serviceLines)),
    touchpointAverage: result.tpa ? meanOf(result.tpa.score, result.tpa) : undefined,
    endToEnd: result.whole ? meanOf(result.whole.score, result.whole) : undefined,
    distortion: result.distortion ?? undefined,
    flagged: result.flagged,
    estimate: result.estimate?.score,
    measured: { stages: result.measured.stages, of: result.measured.of },
    arithmetic: arithmeticOf(result, names, full),
    age: ratings.length > 0 ? ageOf(latest, 'sentiment', now) : undefined,
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

function arithmeticOf(
  { tpa, whole, distortion: gap, estimate, measured }: Distortion,
  names: ReadonlyMap<string, string>,
  { owned }: ClientInFull,
): PartOfNumber[] {
  const people = new Map(owned.stakeholder?.map((person) => [person.id, person.name]));
  const lines: PartOfNumber[] = [];
  for (const part of tpa?.parts ?? [])
    lines.push({
      label: names.get(part.touchpoint) ?? 'Touchpoint',
      value: figure(part.score),
      detail: `${count(part.n, 'answer')}, weight ${figure(part.weight * part.freshness)}${part.stale ? ', stale' : ''}`,
    });
  if (tpa)
    lines.push({
      label: 'Touchpoint average',
      value: figure(tpa.score),
      detail: `weighted mean of ${count(tpa.parts.length, 'touchpoint')}`,
    });
  for (const part of whole?.parts ?? [])
    lines.push({
      label: `${people.get(part.stakeholder) ?? 'Somebody'} on the whole journey`,
      value: figure(part.score),
      detail: `${count(Math.floor(part.days), 'day')} old${part.state === 'stale' ? ', stale' : ''}`,
    });
  if (whole)
    lines.push({
      label: 'End to end',
      value: figure(whole.score),
      detail: `mean of ${count(whole.n, 'answer')}`,
    });
  if (gap !== null)
    lines.push({
      label: 'Distortion',
      value: figure(gap),
      detail: 'touchpoint average − end to end; flagged from 15',
    });
  if (estimate)
    lines.push({
      label: 'Estimate',
      value: figure(estimate.score),
      detail: 'product over the stages of the share right first time (70 or more)',
    });
  if (!whole)
    lines.push({
      label: 'Stages measured',
      value: `${measured.stages} of ${measured.of}`,
      detail: 'a stage is measured from 3 first ratings',
    });
  return lines;
}
