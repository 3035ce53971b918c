import type { ScoredAnswer } from './expectation-score.ts';
import { DAY, NOW } from './journey.fixture.ts';

/** The expectation of that number. */
export const expectation = (n: number) => ({ id: `expectation_${n}`, matter: `Matter ${n}` });

let count = 0;

/** What one stakeholder said, `days` ago; later answers of one run have larger ids. */
export function answer(
  n: number,
  who: string,
  importance?: number,
  performance?: number,
  days = 0,
) {
  count += 1;
  const given: ScoredAnswer = {
    id: `answer_${String(count).padStart(6, '0')}`,
    expectation: `expectation_${n}`,
    how: 'asked',
    stakeholder: who,
    importance,
    performance,
    by: 'Ana',
    at: NOW - days * DAY,
  };
  return given;
}

/** What one of our team guessed. */
export const guess = (n: number, by: string, importance?: number, performance?: number) => ({
  ...answer(n, 'stakeholder_1', importance, performance),
  how: 'guessed' as const,
  stakeholder: undefined,
  by,
});
