import { describe, expect, it } from 'vitest';
import { distortion } from './distortion.ts';
import { DAY, JOURNEY, NOW, rating, stage, touchpoint } from './journey.fixture.ts';

const four = [1, 2, 3, 4];
const stages = four.map((n) => stage(n));
const touchpoints = four.map((n) => touchpoint(`touchpoint_${n}`, { stage: `stage_${n}` }));
const base = { journeyId: JOURNEY, stages, touchpoints, now: NOW };

/** `of` people rate a touchpoint, `right` of them well enough. */
function crowd(on: string, right: number, of: number) {
  return Array.from({ length: of }, (_, index) =>
    rating(on, index < right ? 70 : 69, `stakeholder_${index}`),
  );
}
const crowds = [18, 19, 17, 18].flatMap((right, i) => crowd(`touchpoint_${i + 1}`, right, 20));

describe('the estimate of a journey', () => {
  it('multiplies the stages: .90 · .95 · .85 · .90 is 65', () => {
    const { estimate, measured } = distortion({ ...base, ratings: crowds });
    expect(Math.round(estimate?.score ?? 0)).toBe(65);
    expect(estimate?.score).toBe(65.4075);
    expect(estimate?.geometricMean).toBeCloseTo(100 * 0.654075 ** 0.25, 9);
    expect(estimate?.stages.map((one) => one.share)).toEqual([0.9, 0.95, 0.85, 0.9]);
    expect(estimate?.n).toBe(80);
    expect(measured).toMatchObject({ stages: 4, of: 4 });
  });

  it('is not given once somebody answered on the whole', () => {
    const result = distortion({ ...base, ratings: [...crowds, rating(JOURNEY, 40)] });
    expect(result.estimate).toBeNull();
    expect(result.measured.stages).toBe(4);
  });

  it('needs at least 3 first ratings in every stage, else says how many stages are measured', () => {
    const three = four.flatMap((n) => crowd(`touchpoint_${n}`, 3, 3));
    expect(distortion({ ...base, ratings: three }).estimate?.score).toBe(100);
    const short = distortion({ ...base, ratings: three.slice(0, -1) });
    expect(short.estimate).toBeNull();
    expect(short.measured).toMatchObject({ stages: 3, of: 4 });
    expect(short.measured.parts[3]).toMatchObject({ stage: 'stage_4', n: 2, enough: false });
  });

  it('takes a score of exactly 70 as right and 69 as wrong', () => {
    const stageOne = crowd('touchpoint_1', 1, 3);
    const { measured } = distortion({ ...base, ratings: stageOne });
    expect(measured.parts[0]).toMatchObject({ right: 1, n: 3, share: 1 / 3 });
    expect(measured.parts[1]).toMatchObject({ right: 0, n: 0, share: null });
  });

  it('takes the first rating of each stakeholder at each touchpoint, not what a repair earned later', () => {
    const later = crowds.map((one) => ({
      ...one,
      id: `${one.id}-later`,
      score: 100,
      at: NOW + DAY,
    }));
    const { estimate } = distortion({ ...base, ratings: [...later, ...crowds] });
    expect(estimate?.score).toBe(65.4075);
  });

  it('counts two touchpoints of one stage as two first ratings of one stakeholder', () => {
    const pair = [touchpoint('touchpoint_a'), touchpoint('touchpoint_b')];
    const ratings = [
      rating('touchpoint_a', 90),
      rating('touchpoint_b', 10),
      rating('touchpoint_a', 90, 'stakeholder_2'),
    ];
    const { estimate } = distortion({
      ...base,
      stages: [stage(1)],
      touchpoints: pair,
      ratings,
    });
    expect(estimate?.score).toBeCloseTo(66.667, 3);
  });

  it('is zero when one stage never went right, and none without stages', () => {
    const ratings = four.flatMap((n) => crowd(`touchpoint_${n}`, n === 2 ? 0 : 3, 3));
    expect(distortion({ ...base, ratings }).estimate).toMatchObject({ score: 0, geometricMean: 0 });
    const bare = distortion({ ...base, stages: [], ratings });
    expect(bare.estimate).toBeNull();
    expect(bare.measured).toMatchObject({ stages: 0, of: 0 });
  });

  it('makes journeys of different length comparable by the geometric mean', () => {
    const short = distortion({
      ...base,
      stages: [stage(1)],
      ratings: crowd('touchpoint_1', 9, 10),
    });
    const long = distortion({
      ...base,
      ratings: four.flatMap((n) => crowd(`touchpoint_${n}`, 9, 10)),
    });
    expect(short.estimate?.score).toBe(90);
    expect(long.estimate?.score).toBe(65.61);
    expect(long.estimate?.geometricMean).toBe(short.estimate?.geometricMean);
  });
});
