import { describe, expect, it } from 'vitest';
import { defaults } from './defaults.ts';
import { distortion } from './distortion.ts';
import { DAY, JOURNEY, NOW, rating, stage, touchpoint } from './journey.fixture.ts';
import type { JourneyInput } from './touchpoint-score.ts';

const touchpoints = [1, 2, 3, 4].map((n) =>
  touchpoint(`touchpoint_${n}`, { stage: `stage_${n}`, rank: `a${n}` }),
);
const stages = [1, 2, 3, 4].map((n) => stage(n));
const green = [90, 95, 85, 90].map((score, index) => rating(`touchpoint_${index + 1}`, score));
const journey: JourneyInput = { journeyId: JOURNEY, stages, touchpoints, ratings: green, now: NOW };
const whole = (score: number, who = 'stakeholder_1', days = 0) =>
  rating(JOURNEY, score, who, { at: NOW - days * DAY });

describe('distortion', () => {
  it('flags the worked example: touchpoints 90, 95, 85, 90 and a journey of 40', () => {
    const result = distortion({
      ...journey,
      ratings: [...green, whole(40, 'stakeholder_2'), whole(40, 'stakeholder_3')],
    });
    expect(result.tpa).toMatchObject({ score: 90, n: 4, stale: false });
    expect(result.whole).toMatchObject({ score: 40, n: 2 });
    expect(result).toMatchObject({ distortion: 50, flagged: true, n: 6, stale: false });
    expect(result.rated).toEqual({ touchpoints: 4, of: 4 });
    expect(result.tpa?.parts[1]).toMatchObject({
      touchpoint: 'touchpoint_2',
      stage: 'stage_2',
      score: 95,
      weight: 1,
      freshness: 1,
      n: 1,
      stale: false,
    });
  });

  it('weighs touchpoints among each other as ever, however long ago all of them were rated', () => {
    const rated = (days: number) =>
      distortion({
        ...journey,
        touchpoints: [touchpoint('touchpoint_1', { weight: 3 }), touchpoint('touchpoint_2')],
        ratings: [80, 40].map((score, index) =>
          rating(`touchpoint_${index + 1}`, score, 'stakeholder_1', { at: NOW - days * DAY }),
        ),
      }).tpa?.score;
    expect([0, 400, 900, 3000].map(rated)).toEqual([70, 70, 70, 70]);
  });

  it('flags a difference of exactly 15 and none just below', () => {
    const at = (j: number) => distortion({ ...journey, ratings: [...green, whole(j)] });
    expect(at(75)).toMatchObject({ distortion: 15, flagged: true });
    expect(at(75.001).flagged).toBe(false);
    expect(at(100)).toMatchObject({ distortion: -10, flagged: false });
  });

  it('flags exactly 15 whatever the noise of floating point in the means', () => {
    const scores = [70.1, 70.2, 70.3].map((s, i) => rating('touchpoint_1', s, `stakeholder_${i}`));
    const result = distortion({ ...journey, ratings: [...scores, whole(55.2)] });
    expect(result).toMatchObject({ distortion: 15, flagged: true });
  });

  it('says nothing about a journey that nobody rated', () => {
    const result = distortion({ ...journey, ratings: [] });
    expect(result).toMatchObject({
      tpa: null,
      whole: null,
      distortion: null,
      flagged: false,
      estimate: null,
      n: 0,
      stale: false,
      rated: { touchpoints: 0, of: 4 },
    });
    expect(result.measured).toMatchObject({ stages: 0, of: 4 });
  });

  it('gives no difference while one of the two is unmeasured', () => {
    expect(distortion(journey)).toMatchObject({ whole: null, distortion: null, flagged: false });
    expect(distortion({ ...journey, ratings: [whole(10)] })).toMatchObject({
      tpa: null,
      distortion: null,
      flagged: false,
    });
  });

  it('takes the latest rating of each stakeholder, and the larger id of the same moment', () => {
    const ratings = [
      rating('touchpoint_1', 10, 'stakeholder_1', { id: 'rating_9', at: NOW - DAY }),
      rating('touchpoint_1', 20, 'stakeholder_1', { id: 'rating_1' }),
      rating('touchpoint_1', 80, 'stakeholder_1', { id: 'rating_2' }),
    ];
    expect(distortion({ ...journey, ratings }).tpa).toMatchObject({
      score: 80,
      n: 1,
      sources: ['rating_2'],
    });
  });

  it('weighs touchpoints as the template says', () => {
    const heavy = [
      touchpoint('touchpoint_1', { weight: 3 }),
      touchpoint('touchpoint_2', { weight: 1 }),
    ];
    const ratings = [rating('touchpoint_1', 100), rating('touchpoint_2', 0)];
    expect(distortion({ ...journey, touchpoints: heavy, ratings }).tpa?.score).toBe(75);
  });

  it('halves the weight of a half-life-old answer but keeps the score it gave', () => {
    const ratings = [whole(40, 'stakeholder_1', 30), whole(100, 'stakeholder_2')];
    const result = distortion({ ...journey, ratings });
    expect(result.whole?.score).toBe(80);
    expect(result.whole?.parts.map((part) => [part.score, part.f])).toEqual([
      [40, 0.5],
      [100, 1],
    ]);
    const alone = distortion({ ...journey, ratings: [whole(40, 'stakeholder_1', 300)] });
    expect(alone.whole).toMatchObject({ score: 40, stale: true, newest: NOW - 300 * DAY });
  });

  it('lets an old touchpoint score weigh less in the touchpoint average', () => {
    const old = rating('touchpoint_1', 40, 'stakeholder_1', { at: NOW - 30 * DAY });
    const result = distortion({ ...journey, ratings: [old, rating('touchpoint_2', 100)] });
    expect(result.tpa?.score).toBe(80);
    expect(result.tpa?.parts[0]).toMatchObject({ score: 40, freshness: 0.5 });
  });

  it('is stale only when all that it rests on is stale', () => {
    const old = green.map((one) => ({ ...one, at: NOW - 31 * DAY }));
    const staleAll = distortion({ ...journey, ratings: [...old, whole(40, 'stakeholder_1', 31)] });
    expect(staleAll).toMatchObject({ distortion: 50, flagged: true, stale: true });
    expect(distortion({ ...journey, ratings: [...old, whole(40)] }).stale).toBe(false);
  });

  it('ignores what belongs to another journey', () => {
    const ratings = [
      ...green,
      rating('touchpoint_1', 0, 'stakeholder_7', { journey: 'journey_2' }),
      rating('touchpoint_gone', 0),
    ];
    const result = distortion({
      ...journey,
      stages: [...stages, stage(5, 'journey_2')],
      touchpoints: [...touchpoints, touchpoint('touchpoint_5', { of: 'journey_2' })],
      ratings,
    });
    expect(result.tpa).toMatchObject({ score: 90, n: 4 });
    expect(result.rated.of).toBe(4);
    expect(result.measured.of).toBe(4);
  });

  it('takes the threshold that a team sets', () => {
    const input = { ...journey, ratings: [...green, whole(80)] };
    expect(distortion(input, { ...defaults, distortionFlag: 10 }).flagged).toBe(true);
  });
});
