import type { Distortion } from '../method/distortion.ts';
import type { StageShare } from '../method/journey-estimate.ts';
import type { RatedScore } from '../method/rated-score.ts';
import type { PartOfNumber } from './journey-view.ts';
import type { ClientInFull } from './read-client.ts';
import { count, figure, listed, staleWords, weightFigure } from './words.ts';

type Names = ReadonlyMap<string, string>;

/** A journey's numbers line by line: every touchpoint and every answer with its weight and whose it is, the means, the difference and the estimate. */
export function journeyArithmetic(
  { tpa, whole, distortion, estimate, measured, rated }: Distortion,
  names: Names,
  { owned }: Pick<ClientInFull, 'owned'>,
): PartOfNumber[] {
  const people: Names = new Map(owned.stakeholder?.map((person) => [person.id, person.name]));
  const lines: PartOfNumber[] = (tpa?.parts ?? []).map((part) => ({
    label: names.get(part.touchpoint) ?? 'Touchpoint',
    value: figure(part.score),
    detail: `${answersOf(part, people)}, weight ${weightFigure(part.weight * part.freshness)}${staleWords(part)}`,
  }));
  if (tpa)
    lines.push({
      label: 'Touchpoint average',
      value: figure(tpa.score),
      detail: `weighted mean of ${rated.touchpoints} of ${count(rated.of, 'touchpoint')}`,
    });
  if (whole) lines.push(...wholeLines(whole, people));
  if (distortion !== null)
    lines.push({
      label: 'Distortion',
      value: figure(distortion),
      detail: 'touchpoint average − end to end; flagged from 15',
    });
  if (estimate) {
    lines.push(...estimate.stages.map((stage) => stageLine(stage, names)));
    lines.push({
      label: 'Estimate',
      value: figure(estimate.score),
      detail: 'product over the stages of the share right first time (70 or more)',
    });
  }
  lines.push({
    label: 'Stages measured',
    value: `${measured.stages} of ${measured.of}`,
    detail: 'a stage is measured from 3 first ratings',
  });
  return lines;
}

function wholeLines(whole: RatedScore, people: Names): PartOfNumber[] {
  const lines = whole.parts.map((part) => ({
    label: `${people.get(part.stakeholder) ?? 'Somebody'} on the whole journey`,
    value: figure(part.score),
    detail: `${count(Math.floor(part.days), 'day')} old, weight ${weightFigure(part.f)}${staleWords({ stale: part.state === 'stale' })}`,
  }));
  const detail = `weighted mean of ${count(whole.n, 'answer')}`;
  return [...lines, { label: 'End to end', value: figure(whole.score), detail }];
}

function stageLine(stage: StageShare, names: Names): PartOfNumber {
  return {
    label: names.get(stage.stage) ?? 'Stage',
    value: `${figure(100 * (stage.share ?? 0))} %`,
    detail: `${stage.right} of ${count(stage.n, 'first rating')} right first time${staleWords(stage)}`,
  };
}

/** "2 answers (Ana, Ben)". */
function answersOf(rated: RatedScore, people: Names): string {
  const who = rated.parts.map((part) => ({ name: people.get(part.stakeholder) ?? 'somebody' }));
  return `${count(rated.n, 'answer')} (${listed(who)})`;
}
