import type { Attention } from './attention.ts';
import type { ConcernRisk } from './concern-risk.ts';
import type { Coverage } from './coverage.ts';
import { defaults, type HealthPartName, type MethodConstants } from './defaults.ts';
import { type Evidence, joinEvidence } from './evidence.ts';
import {
  concernsPart,
  coveragePart,
  engagementPart,
  freshnessPart,
  type HealthMeasure,
  journeyPart,
} from './health-parts.ts';
import { settle, weightedMean } from './mean.ts';
import type { RatedScore } from './rated-score.ts';

/** The results that a client's health is made of; several journeys and engagements go in together. */
export type HealthInput = {
  wholes: readonly (RatedScore | null)[];
  coverages: readonly Coverage[];
  risks: readonly ConcernRisk[];
  people: readonly Attention[];
};

/** One part: its weight, its score 0–100 (null while unmeasured) and its `share` 0–1 of the result. */
export type HealthPart = HealthMeasure & { part: HealthPartName; weight: number; share: number };

/** Client health (method.md 8); `score` is null when too little is measured, `measured` 0–1 says how much. */
export type ClientHealth = Evidence & {
  score: number | null;
  measured: number;
  parts: HealthPart[];
};

/** The weighted mean of the measured parts; no number under the measured share that the method asks for. */
export function clientHealth(
  input: HealthInput,
  constants: MethodConstants = defaults,
): ClientHealth {
  const measures: Record<HealthPartName, HealthMeasure> = {
    journey: journeyPart(input.wholes),
    coverage: coveragePart(input.coverages),
    concerns: concernsPart(input.risks, constants),
    engagement: engagementPart(input.people),
    freshness: freshnessPart(input.wholes, input.coverages, input.people),
  };
  const names = Object.keys(constants.healthWeights) as HealthPartName[];
  const all = sum(names.map((part) => constants.healthWeights[part]));
  const known = names.filter((part) => measures[part].score !== null);
  const total = sum(known.map((part) => constants.healthWeights[part]));
  const parts = names.map((part) => {
    const weight = constants.healthWeights[part];
    return {
      ...measures[part],
      part,
      weight,
      share: total > 0 && known.includes(part) ? weight / total : 0,
    };
  });
  const measured = all > 0 ? settle(total / all) : 0;
  const mean = weightedMean(
    parts.flatMap(({ score, weight }) => (score === null ? [] : [{ value: score, weight }])),
  );
  const used = parts.filter((part) => part.score !== null);
  return {
    ...joinEvidence(used),
    score: measured >= constants.healthMeasured ? mean : null,
    measured,
    parts,
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
