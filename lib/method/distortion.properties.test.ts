import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distortion } from './distortion.ts';
import { DAY, JOURNEY, NOW, rating, stage, touchpoint } from './journey.fixture.ts';

const touchpoints = [1, 2, 3, 4].map((n) =>
  touchpoint(`touchpoint_${n}`, { stage: `stage_${n}`, rank: `a${n}` }),
);
const stages = [1, 2, 3, 4].map((n) => stage(n));
const journey = { journeyId: JOURNEY, stages, touchpoints, now: NOW };

describe('distortion, as properties', () => {
  const scores = fc.array(
    fc.record({
      on: fc.constantFrom('touchpoint_1', 'touchpoint_2', 'touchpoint_3', JOURNEY),
      score: fc.integer({ min: 0, max: 100 }),
      stakeholder: fc.constantFrom('stakeholder_1', 'stakeholder_2', 'stakeholder_3'),
      days: fc.integer({ min: -5, max: 900 }),
    }),
    { maxLength: 40 },
  );
  const ratingsOf = (all: { on: string; score: number; stakeholder: string; days: number }[]) =>
    all.map(({ on, score, stakeholder, days }, index) =>
      rating(on, score, stakeholder, { id: `rating_${index}`, at: NOW - days * DAY }),
    );

  it('does not depend on the order of ratings, touchpoints and stages', () => {
    fc.assert(
      fc.property(scores, (all) => {
        const ratings = ratingsOf(all);
        const turned = {
          ...journey,
          ratings: [...ratings].reverse(),
          touchpoints: [...touchpoints].reverse(),
          stages: [...stages].reverse(),
        };
        expect(distortion(turned)).toEqual(distortion({ ...journey, ratings }));
      }),
    );
  });

  it('changes nothing but the count when an unmeasured touchpoint is added', () => {
    fc.assert(
      fc.property(scores, (all) => {
        const ratings = ratingsOf(all);
        const before = distortion({ ...journey, ratings });
        const more = [...touchpoints, touchpoint('touchpoint_5', { stage: 'stage_4' })];
        const after = distortion({ ...journey, ratings, touchpoints: more });
        expect(after).toEqual({ ...before, rated: { ...before.rated, of: 5 } });
      }),
    );
  });

  it('does not change when all touchpoint weights are scaled', () => {
    fc.assert(
      fc.property(scores, fc.double({ min: 0.01, max: 50, noNaN: true }), (all, weight) => {
        const ratings = ratingsOf(all);
        const scaled = touchpoints.map((one) => ({ ...one, weight }));
        const before = distortion({ ...journey, ratings }).tpa?.score ?? null;
        const after = distortion({ ...journey, ratings, touchpoints: scaled }).tpa?.score ?? null;
        if (before === null) expect(after).toBeNull();
        else expect(after).toBeCloseTo(before, 7);
      }),
    );
  });

  it('keeps every score within 0 and 100 and the difference within −100 and 100', () => {
    fc.assert(
      fc.property(scores, (all) => {
        const result = distortion({ ...journey, ratings: ratingsOf(all) });
        const found = [result.tpa, result.whole, result.estimate, ...(result.tpa?.parts ?? [])];
        for (const one of found) {
          expect(one?.score ?? 0).toBeGreaterThanOrEqual(0);
          expect(one?.score ?? 0).toBeLessThanOrEqual(100);
        }
        expect(Math.abs(result.distortion ?? 0)).toBeLessThanOrEqual(100);
      }),
    );
  });
});
