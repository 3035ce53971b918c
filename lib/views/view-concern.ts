import { type ConcernRisk, concernRisk } from '../method/concern-risk.ts';
import { inRankOrder } from '../method/journey-order.ts';
import { highFirst } from '../method/list-top.ts';
import type { Action } from '../model/action.ts';
import type { Concern } from '../model/concern.ts';
import type { ConcernView } from './person-view.ts';

/** Concerns as they are shown, severity 5 and high residual risk first; `own` marks those of the person. */
export function viewConcerns(
  concerns: readonly Concern[],
  actions: readonly Action[],
  own: boolean,
): ConcernView[] {
  const ranked = inRankOrder(concerns).map((concern) => ({
    concern,
    risk: concernRisk(concern, actions),
  }));
  return ranked
    .sort(
      (a, b) =>
        Number(b.risk.alwaysListed) - Number(a.risk.alwaysListed) ||
        highFirst(a.risk.residual.risk, b.risk.residual.risk),
    )
    .map(({ concern, risk }) => ({
      id: concern.id,
      own,
      worry: concern.worry,
      story: concern.story,
      consequence: concern.consequence,
      severity: risk.residual.severity ?? undefined,
      risk: riskWords(risk),
      actions: viewActions(actions.filter((action) => action.concern === concern.id)),
    }));
}

/** "risk 48 of 125: severity 4 × occurrence 4 × detection 3, 80 before it was judged again". */
function riskWords({ initial, residual, state }: ConcernRisk): string | undefined {
  const { severity, occurrence, detection, risk } = residual;
  if (risk === null) return undefined;
  const factors = `severity ${severity} × occurrence ${occurrence} × detection ${detection}`;
  const before =
    state === 'judged' && initial.risk !== null
      ? `, ${initial.risk} before it was judged again`
      : '';
  return `risk ${risk} of 125: ${factors}${before}`;
}

function viewActions(actions: readonly Action[]): ConcernView['actions'] {
  return inRankOrder(actions).map(({ id, text, side, role, doneAt, evidence }) => ({
    id,
    text,
    side,
    role,
    done: doneAt !== undefined && evidence !== undefined,
  }));
}
