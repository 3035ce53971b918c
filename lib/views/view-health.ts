import { attention } from '../method/attention.ts';
import { clientHealth } from '../method/client-health.ts';
import { concernRisks } from '../method/concern-risk.ts';
import type { Coverage } from '../method/coverage.ts';
import type { Distortion } from '../method/distortion.ts';
import type { HealthView } from './client-view.ts';
import { healthArithmetic } from './health-arithmetic.ts';
import type { ClientInFull } from './read-client.ts';

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
  const { concern: concerns = [], action = [], stakeholder: stakeholders = [] } = owned;
  const risks = concernRisks(concerns, action);
  const { people } = attention({ stakeholders, sponsors, now });
  const names = new Map([
    ...concerns.map(({ id, worry }) => [id, worry] as const),
    ...stakeholders.map(({ id, name }) => [id, name] as const),
  ]);
  const health = clientHealth({
    wholes: [journey?.whole ?? null],
    coverages: [coverage],
    risks,
    people,
  });
  return {
    score: health.score ?? undefined,
    measuredShare: health.measured,
    stale: health.stale,
    arithmetic: healthArithmetic(health, { risks, people, names }),
  };
}
