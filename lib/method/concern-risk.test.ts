import { describe, expect, it } from 'vitest';
import { concernRisk, concernRisks, type RiskConcern } from './concern-risk.ts';
import { NOW } from './journey.fixture.ts';
import { listTop } from './list-top.ts';

const judged: RiskConcern = {
  id: 'concern_1',
  severity: 4,
  occurrence: 3,
  detection: 5,
  residualSeverity: 4,
  residualOccurrence: 1,
  residualDetection: 2,
  judgedAt: NOW,
};
const action = (n: number, more: { doneAt?: number; evidence?: string } = {}) => ({
  id: `action_${n}`,
  concern: 'concern_1',
  ...more,
});
const proven = action(1, { doneAt: NOW, evidence: 'Registers reconciled' });

describe('concernRisk', () => {
  it('is severity · occurrence · detection, and the residual once all is done, proven and judged', () => {
    expect(concernRisk(judged, [proven])).toMatchObject({
      initial: { severity: 4, occurrence: 3, detection: 5, risk: 60 },
      residual: { severity: 4, occurrence: 1, detection: 2, risk: 8 },
      state: 'judged',
      sources: ['concern_1', 'action_1'],
    });
  });

  it('keeps the initial risk while there is no action', () => {
    expect(concernRisk(judged, [])).toMatchObject({ residual: { risk: 60 }, state: 'no-actions' });
    const foreign = { ...proven, concern: 'concern_2' };
    expect(concernRisk(judged, [foreign]).state).toBe('no-actions');
  });

  it('keeps the initial risk while one action is open or lacks evidence', () => {
    expect(concernRisk(judged, [proven, action(2)])).toMatchObject({
      residual: { risk: 60 },
      state: 'actions-open',
      actions: { n: 2, open: ['action_2'], withoutEvidence: [] },
    });
    expect(concernRisk(judged, [proven, action(2, { doneAt: NOW })])).toMatchObject({
      residual: { risk: 60 },
      state: 'evidence-missing',
      actions: { n: 2, open: [], withoutEvidence: ['action_2'] },
    });
  });

  it('keeps the initial risk until it is judged after the last action was done', () => {
    const late = { ...proven, doneAt: NOW + 1 };
    expect(concernRisk(judged, [late])).toMatchObject({
      residual: { risk: 60 },
      state: 'not-judged-again',
    });
    expect(concernRisk({ ...judged, judgedAt: undefined }, [proven]).state).toBe(
      'not-judged-again',
    );
    const { residualSeverity, residualOccurrence, residualDetection, ...unjudged } = judged;
    expect(concernRisk(unjudged, [proven]).state).toBe('not-judged-again');
  });

  it('leaves a factor that was not judged again as it was', () => {
    const { residualSeverity, residualDetection, ...partly } = judged;
    expect(concernRisk(partly, [proven]).residual).toEqual({
      severity: 4,
      occurrence: 1,
      detection: 5,
      risk: 20,
    });
  });

  it('has no risk while a factor is unknown', () => {
    const { occurrence, ...unknown } = judged;
    expect(concernRisk(unknown, [])).toMatchObject({
      initial: { severity: 4, occurrence: null, risk: null },
      residual: { risk: null },
    });
  });

  it('always lists severity 5, not 4, even when the rest is unknown or it was brought down', () => {
    expect(concernRisk(judged, []).alwaysListed).toBe(false);
    expect(concernRisk({ id: 'concern_1', severity: 5 }, []).alwaysListed).toBe(true);
    expect(concernRisk({ ...judged, severity: 5 }, [proven]).alwaysListed).toBe(true);
    expect(concernRisk({ ...judged, residualSeverity: 5 }, [proven]).alwaysListed).toBe(true);
  });
});

describe('concernRisks', () => {
  it('orders by residual risk, the unjudged last, and lists severity 5 beyond the cut', () => {
    const grades = { occurrence: 1, detection: 1 };
    const concerns = [
      { id: 'concern_unjudged' },
      { id: 'concern_severe', severity: 5, ...grades },
      { id: 'concern_small', severity: 2, ...grades },
      { ...judged, id: 'concern_large' },
      { id: 'concern_middle', severity: 3, occurrence: 2, detection: 2 },
    ];
    const risks = concernRisks(concerns, []);
    expect(risks.map((risk) => risk.residual.risk)).toEqual([60, 12, 5, 2, null]);
    expect(listTop(risks, 1).map((risk) => risk.concern)).toEqual([
      'concern_large',
      'concern_severe',
    ]);
  });
});
