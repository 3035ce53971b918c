import { attention } from '../method/attention.ts';
import { clientHealth } from '../method/client-health.ts';
import { concernRisks } from '../method/concern-risk.ts';
import type { Coverage } from '../method/coverage.ts';
import type { HealthPartName } from '../method/defaults.ts';
import type { Distortion } from '../method/distortion.ts';
import type { HealthView } from './client-view.ts';
import type { ClientInFull } from './read-client.ts';
import { count, figure, staleWords } from './words.ts';

const LABELS: Record<HealthPartName, string> = {
  journey: 'Journey, end to end',
  coverage: 'Coverage of the cast',
  concerns: 'Concerns',
  engagement: 'Engagement',
  freshness: 'Freshness',
};

/** Client health as it is shown: the number, or "not enough known", and what it is made of. */
export function viewHealth(
  { owned }: ClientInFull,
  {
    coverage,
    journey,
    sponsors,
  }: { coverage: Coverage; journey: Distortion | undefined; sponsors: readonly string[] },
  now: number,
): HealthView {
  const { score, measured, parts, stale } = clientHealth({
    wholes: [journey?.whole ?? null],
    coverages: [coverage],
    risks: concernRisks(owned.concern ?? [], owned.action ?? []),
    people: attention({ stakeholders: owned.stakeholder ?? [], sponsors, now }).people,
  });
  return {
    score: score ?? undefined,
    measuredShare: measured,
    stale,
    arithmetic: parts.map((part) => ({
      label: LABELS[part.part],
      value:
        part.score === null ? 'not measured' : `${figure(part.score)} × ${figure(part.weight)}`,
      detail:
        part.score === null
          ? `weighs ${figure(part.weight)} once it is`
          : `from ${count(part.n, 'source')}${staleWords(part)}`,
    })),
  };
}
