import { describe, expect, it } from 'vitest';
import { DAY, JOURNEY, NOW, rating, stage, touchpoint } from './journey.fixture.ts';
import { rememberedScore } from './remembered-score.ts';

const remember = (scores: number[], days = 0) =>
  rememberedScore({
    journeyId: JOURNEY,
    stages: [stage(1)],
    touchpoints: [...scores.keys(), 99].map((n) =>
      touchpoint(`touchpoint_${n}`, { rank: `a${n}` }),
    ),
    ratings: scores.map((score, n) =>
      rating(`touchpoint_${n}`, score, 'stakeholder_1', { at: NOW - days * DAY }),
    ),
    now: NOW,
  });

describe('rememberedScore', () => {
  it('is the mean of the most extreme and the last touchpoint', () => {
    expect(remember([60, 5, 90, 70])).toMatchObject({
      score: 37.5,
      extreme: { touchpoint: 'touchpoint_1', score: 5 },
      last: { touchpoint: 'touchpoint_3', score: 70 },
      n: 2,
      rated: { touchpoints: 4, of: 5 },
    });
  });

  it('takes the lower of two as extreme, whichever came first', () => {
    expect(remember([80, 20, 50])?.score).toBe(35);
    expect(remember([20, 80, 50])?.score).toBe(35);
  });

  it('is the one score there is when only one touchpoint is rated', () => {
    expect(remember([30])).toMatchObject({ score: 30, n: 1 });
  });

  it('is null when nothing is rated, and stale when both are', () => {
    expect(remember([])).toBeNull();
    expect(remember([90, 40], 31)?.stale).toBe(true);
    expect(remember([90, 40], 30)?.stale).toBe(false);
  });
});
