import type { Attention } from '../method/attention.ts';
import type { ClientHealth, HealthPart } from '../method/client-health.ts';
import type { ConcernRisk } from '../method/concern-risk.ts';
import type { HealthPartName } from '../method/defaults.ts';
import type { PartOfNumber } from './journey-view.ts';
import { count, figure, listed, staleWords, weightFigure } from './words.ts';

const LABELS: Record<HealthPartName, string> = {
  journey: 'Journey, end to end',
  coverage: 'Coverage of the cast',
  concerns: 'Concerns',
  engagement: 'Engagement',
  freshness: 'Freshness',
};

/** What client health is made of beyond the other figures; `names` has every person's name and every concern's worry by id. */
type Basis = {
  risks: readonly ConcernRisk[];
  people: readonly Attention[];
  names: ReadonlyMap<string, string>;
};

/** Client health line by line: every part with its weight, what it rests on and how much of it is measured, then the mean. */
export function healthArithmetic(
  { parts, score, measured, stale }: ClientHealth,
  basis: Basis,
): PartOfNumber[] {
  const lines = parts.map((part) => partLine(part, basis));
  if (score === null) return lines;
  const share = `weighted mean of ${figure(100 * measured)} % of the weight`;
  const detail = `${share}${staleWords({ stale })}`;
  return [...lines, { label: 'Client health', value: figure(score), detail }];
}

function partLine(part: HealthPart, basis: Basis): PartOfNumber {
  const { score, weight, n } = part;
  const label = LABELS[part.part];
  if (score === null)
    return { label, value: 'not measured', detail: `weighs ${weightFigure(weight)} once it is` };
  const detail = `from ${count(n, 'source')}${staleWords(part)}${moreOf(part, basis)}`;
  return { label, value: `${figure(score)} × ${weightFigure(weight)}`, detail };
}

function moreOf({ part, sources }: HealthPart, { risks, people, names }: Basis): string {
  const nameOf = (id: string) => names.get(id) ?? 'somebody';
  if (part === 'concerns') {
    const judged = risks.filter(({ residual }) => residual.risk !== null);
    const highest = judged
      .filter(({ concern }) => sources.includes(concern))
      .map(({ concern, residual }) => ({
        name: nameOf(concern),
        more: `: ${residual.risk} of 125`,
      }));
    return `: ${listed(highest)}; measured ${judged.length} of ${count(risks.length, 'concern')}`;
  }
  if (part === 'engagement') {
    const known = people.filter(({ gap }) => gap !== null);
    const gaps = known.map(({ stakeholder, gap }) => ({
      name: nameOf(stakeholder),
      more: ` ${gap}`,
    }));
    return `, gaps: ${listed(gaps)}; measured ${known.length} of ${count(people.length, 'person', 'people')}`;
  }
  return '';
}
