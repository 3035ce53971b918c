import type { Action } from '../model/action.ts';
import type { Concern } from '../model/concern.ts';
import { defaults, type MethodConstants } from './defaults.ts';
import { highFirst } from './list-top.ts';

export type RiskConcern = Pick<
  Concern,
  | 'id'
  | 'severity'
  | 'occurrence'
  | 'detection'
  | 'residualSeverity'
  | 'residualOccurrence'
  | 'residualDetection'
  | 'judgedAt'
>;
export type RiskAction = Pick<Action, 'id' | 'concern' | 'doneAt' | 'evidence'>;

/** Severity, occurrence and detection 1–5 and their product 1–125; null while unknown. */
export type RiskFigure = {
  severity: number | null;
  occurrence: number | null;
  detection: number | null;
  risk: number | null;
};

/** Why the residual is what it is: judged, or still the initial because of what is missing. */
export type ResidualState =
  | 'no-actions'
  | 'actions-open'
  | 'evidence-missing'
  | 'not-judged-again'
  | 'judged';

/** A concern's risk before and after what was done about it (method.md 7). */
export type ConcernRisk = {
  concern: string;
  initial: RiskFigure;
  residual: RiskFigure;
  state: ResidualState;
  actions: { n: number; open: string[]; withoutEvidence: string[] };
  judgedAt: number | null;
  /** Listed whatever its risk, since it is that severe. */
  alwaysListed: boolean;
  sources: string[];
};

/** One concern's initial and residual risk; `actions` may hold those of other concerns. */
export function concernRisk(
  concern: RiskConcern,
  actions: readonly RiskAction[],
  constants: MethodConstants = defaults,
): ConcernRisk {
  const own = actions.filter((action) => action.concern === concern.id);
  const open = own.filter((action) => action.doneAt === undefined);
  const withoutEvidence = own.filter((action) => !open.includes(action) && !action.evidence);
  const state = stateOf(concern, own, open.length, withoutEvidence.length);
  const { severity, occurrence, detection } = concern;
  const initial = figureOf(severity, occurrence, detection);
  const residual =
    state === 'judged'
      ? figureOf(
          // What was not judged again stays as it was.
          concern.residualSeverity ?? severity,
          concern.residualOccurrence ?? occurrence,
          concern.residualDetection ?? detection,
        )
      : initial;
  const worst = Math.max(initial.severity ?? 0, residual.severity ?? 0);
  return {
    concern: concern.id,
    initial,
    residual,
    state,
    actions: { n: own.length, open: idsOf(open), withoutEvidence: idsOf(withoutEvidence) },
    judgedAt: concern.judgedAt ?? null,
    alwaysListed: worst >= constants.severityAlwaysListed,
    sources: [concern.id, ...idsOf(own)],
  };
}

/** Every concern's risk, the highest residual first and the unjudged last. */
export function concernRisks(
  concerns: readonly RiskConcern[],
  actions: readonly RiskAction[],
  constants: MethodConstants = defaults,
): ConcernRisk[] {
  return concerns
    .map((concern) => concernRisk(concern, actions, constants))
    .sort(
      (a, b) =>
        highFirst(a.residual.risk, b.residual.risk) ||
        highFirst(a.residual.severity, b.residual.severity) ||
        (a.concern < b.concern ? -1 : 1),
    );
}

function stateOf(
  concern: RiskConcern,
  own: readonly RiskAction[],
  open: number,
  withoutEvidence: number,
): ResidualState {
  if (own.length === 0) return 'no-actions';
  if (open > 0) return 'actions-open';
  if (withoutEvidence > 0) return 'evidence-missing';
  const lastDone = Math.max(...own.map((action) => action.doneAt ?? 0));
  const isJudgedSince = concern.judgedAt !== undefined && concern.judgedAt >= lastDone;
  const grades = [concern.residualSeverity, concern.residualOccurrence, concern.residualDetection];
  return isJudgedSince && grades.some((grade) => grade !== undefined)
    ? 'judged'
    : 'not-judged-again';
}

function figureOf(severity?: number, occurrence?: number, detection?: number): RiskFigure {
  return {
    severity: severity ?? null,
    occurrence: occurrence ?? null,
    detection: detection ?? null,
    risk: severity && occurrence && detection ? severity * occurrence * detection : null,
  };
}

function idsOf(actions: readonly RiskAction[]): string[] {
  return actions.map((action) => action.id).sort();
}
