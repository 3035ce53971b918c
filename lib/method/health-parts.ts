import type { Attention } from './attention.ts';
import type { ConcernRisk } from './concern-risk.ts';
import type { Coverage } from './coverage.ts';
import { defaults, type MethodConstants } from './defaults.ts';
import { type Evidence, evidenceOf, joinEvidence, type Source } from './evidence.ts';
import { highFirst } from './list-top.ts';
import { mean, settle, weightedMean } from './mean.ts';
import type { RatedScore } from './rated-score.ts';

/** The highest risk there is: severity, occurrence and detection all 5. */
const HIGHEST_RISK = 125;
/** The widest gap there is: from unaware to leading. */
const WIDEST_GAP = 4;

/** What one part of client health measures: a score 0–100, or null with n 0. */
export type HealthMeasure = Evidence & { score: number | null };

/** The mean of all answers about whole journeys, weighted by freshness. */
export function journeyPart(wholes: readonly (RatedScore | null)[]): HealthMeasure {
  const parts = wholes.flatMap((whole) => whole?.parts ?? []);
  const score = weightedMean(parts.map((part) => ({ value: part.score, weight: part.f })));
  return { ...evidenceOf(parts), score };
}

/** The mean coverage of the engagements that have a cast. */
export function coveragePart(coverages: readonly Coverage[]): HealthMeasure {
  const measured = coverages.filter((coverage) => coverage.score !== null);
  return {
    ...joinEvidence(measured),
    score: mean(measured.flatMap((coverage) => coverage.score ?? [])),
  };
}

/** 100·(1 − mean of the highest residual risks/125); unmeasured while no concern is judged. */
export function concernsPart(
  risks: readonly ConcernRisk[],
  constants: MethodConstants = defaults,
): HealthMeasure {
  const judged = risks.filter((risk) => risk.residual.risk !== null);
  const highest = judged
    .sort((a, b) => highFirst(a.residual.risk, b.residual.risk))
    .slice(0, constants.healthRisks);
  const risk = mean(highest.flatMap((one) => one.residual.risk ?? []));
  return {
    n: highest.length,
    sources: highest.map((one) => one.concern).sort(),
    oldest: null,
    newest: null,
    // A judgement of risk carries no date of its own, so it can't be called stale.
    stale: false,
    score: risk === null ? null : settle(100 * (1 - risk / HIGHEST_RISK)),
  };
}

/** 100·(1 − mean engagement gap/4), each gap weighted by the freshness of the engagement seen. */
export function engagementPart(people: readonly Attention[]): HealthMeasure {
  const known = people.flatMap((person) => {
    const seen = person.parts.find((part) => part.field === 'engagement');
    return seen && person.gap !== null ? [{ seen, gap: person.gap }] : [];
  });
  const scores = known.map(({ seen, gap }) => ({
    value: 100 * (1 - gap / WIDEST_GAP),
    weight: seen.f,
  }));
  return { ...evidenceOf(known.map((one) => one.seen)), score: weightedMean(scores) };
}

/** 100 · the mean f of everything dated that the other parts look at, each source once. */
export function freshnessPart(
  wholes: readonly (RatedScore | null)[],
  coverages: readonly Coverage[],
  people: readonly Attention[],
): HealthMeasure {
  const all: Source[] = [
    ...wholes.flatMap((whole) => whole?.parts ?? []),
    ...coverages.flatMap((coverage) => coverage.parts.flatMap((role) => role.source ?? [])),
    ...people.flatMap((person) => person.parts),
  ];
  const once = [...new Map(all.map((source) => [source.id, source])).values()];
  const f = mean(once.map((source) => source.f));
  return { ...evidenceOf(once), score: f === null ? null : settle(100 * f) };
}
