import { expect, it } from 'vitest';
import type { Concern } from '../model/concern.ts';
import { viewConcerns } from './view-concern.ts';

const concern: Concern = {
  id: 'concern_1',
  of: 'persona_1',
  rank: 'a0',
  worry: 'Late pay',
  consequence: 'Rent is late',
  severity: 4,
  occurrence: 3,
  detection: 5,
  useCases: [],
};
const riskOf = (...of: Parameters<typeof viewConcerns>) => viewConcerns(...of)[0]?.risk;

it('shows a risk with its arithmetic, and none that is not judged', () => {
  expect(riskOf([concern], [], true)).toBe(
    'risk 60 of 125: severity 4 × occurrence 3 × detection 5',
  );
  expect(riskOf([{ ...concern, detection: undefined }], [], true)).toBeUndefined();
});

it('says what a risk was before it was judged again', () => {
  const judged = { ...concern, residualOccurrence: 1, residualDetection: 2, judgedAt: 2 };
  const action = {
    id: 'action_1',
    concern: 'concern_1',
    of: 'persona_1',
    rank: 'a0',
    text: 'Check',
    side: 'ours' as const,
    role: 'Consultant',
    doneAt: 1,
  };
  expect(riskOf([judged], [{ ...action, evidence: 'The registers' }], true)).toBe(
    'risk 8 of 125: severity 4 × occurrence 1 × detection 2, 60 before it was judged again',
  );
  expect(riskOf([judged], [action], true)).toBe(
    'risk 60 of 125: severity 4 × occurrence 3 × detection 5',
  );
});
