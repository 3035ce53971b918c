import { describe, expect, it } from 'vitest';
import { answer, expectation, guess } from './answer.fixture.ts';
import { NOW } from './journey.fixture.ts';
import { whatMatters } from './what-matters.ts';

describe('the two sides of an expectation', () => {
  it('shows our guess minus what the client said, for importance and for performance', () => {
    const answers = [
      answer(0, 'stakeholder_1', 5, 2),
      answer(0, 'stakeholder_2', 4, 2),
      guess(0, 'Ana', 3, 4),
      guess(0, 'Ben', 2, 5),
    ];
    const [point] = whatMatters({ expectations: [expectation(0)], answers, now: NOW }).points;
    expect(point?.importance).toMatchObject({ gap: -2, said: { grade: 4.5, n: 2 } });
    expect(point?.performance).toMatchObject({ gap: 2.5, guessed: { grade: 4.5, n: 2 } });
    expect(point?.priority).toBe(2.5);
  });

  it('gives no perception gap while one of the two is missing', () => {
    const answers = [answer(0, 'stakeholder_1', 5), guess(0, 'Ana', undefined, 4)];
    const [point] = whatMatters({ expectations: [expectation(0)], answers, now: NOW }).points;
    expect(point?.importance.gap).toBeNull();
    expect(point?.performance.gap).toBeNull();
  });

  it('takes each person once, by the latest answer that gives the grade', () => {
    const answers = [
      answer(0, 'stakeholder_1', 1, 1, 9),
      answer(0, 'stakeholder_1', 5, 2, 3),
      answer(0, 'stakeholder_1', undefined, 4, 0),
      guess(0, 'Ana', 1, 1),
      guess(0, 'Ana', 2, 2),
    ];
    const [point] = whatMatters({ expectations: [expectation(0)], answers, now: NOW }).points;
    expect(point?.importance.said).toMatchObject({ grade: 5, n: 1 });
    expect(point?.performance.said).toMatchObject({ grade: 4, n: 1 });
    expect(point?.importance.guessed).toMatchObject({ grade: 2, n: 1 });
  });

  it('counts asked answers without a name as one rater each', () => {
    const answers = [answer(0, '', 5, 5), answer(0, '', 3, 3)].map((one) => ({
      ...one,
      stakeholder: undefined,
    }));
    const [point] = whatMatters({ expectations: [expectation(0)], answers, now: NOW }).points;
    expect(point?.importance.said).toMatchObject({ grade: 4, n: 2 });
  });

  it('weighs answers by freshness and says when all are stale', () => {
    const answers = [answer(0, 'stakeholder_1', 1, 1, 30), answer(0, 'stakeholder_2', 4, 4)];
    const [point] = whatMatters({ expectations: [expectation(0)], answers, now: NOW }).points;
    expect(point?.importance.said).toMatchObject({ grade: 3, stale: false });
    const old = [answer(0, 'stakeholder_1', 4, 4, 31)];
    const [stale] = whatMatters({ expectations: [expectation(0)], answers: old, now: NOW }).points;
    expect(stale?.importance.said).toMatchObject({ grade: 4, stale: true });
  });
});
