import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaults } from './defaults.ts';
import { freshnessOf, sortOfFact } from './freshness.ts';
import { DAY, NOW } from './journey.fixture.ts';

describe('freshnessOf', () => {
  it.each([
    ['sentiment', 30],
    ['sponsor', 30],
    ['fact', 90],
    ['persona', 180],
  ] as const)('halves the weight of %s after %d days', (sort, halfLife) => {
    expect(freshnessOf(NOW - halfLife * DAY, sort, NOW)).toEqual({
      f: 0.5,
      state: 'ageing',
      days: halfLife,
      halfLife,
    });
  });

  it('is fresh to exactly half the half-life, ageing to exactly the half-life, stale beyond', () => {
    const stateAfter = (ms: number) => freshnessOf(NOW - ms, 'sentiment', NOW).state;
    expect(stateAfter(0)).toBe('fresh');
    expect(stateAfter(15 * DAY)).toBe('fresh');
    expect(stateAfter(15 * DAY + 1)).toBe('ageing');
    expect(stateAfter(30 * DAY)).toBe('ageing');
    expect(stateAfter(30 * DAY + 1)).toBe('stale');
    expect(freshnessOf(NOW - 15 * DAY, 'sentiment', NOW).f).toBeCloseTo(Math.SQRT1_2, 12);
  });

  it('takes a future moment as today', () => {
    expect(freshnessOf(NOW + 400 * DAY, 'fact', NOW)).toMatchObject({
      f: 1,
      days: 0,
      state: 'fresh',
    });
  });

  it('takes the half-lives that a team sets', () => {
    const constants = { ...defaults, halfLife: { ...defaults.halfLife, fact: 10 } };
    expect(freshnessOf(NOW - 10 * DAY, 'fact', NOW, constants).f).toBe(0.5);
  });

  it('never grows with age and never reaches zero', () => {
    const moment = fc.integer({ min: 0, max: 8_640_000_000_000_000 });
    fc.assert(
      fc.property(moment, moment, moment, (a, b, now) => {
        const [older, newer] = [Math.min(a, b), Math.max(a, b)];
        const old = freshnessOf(older, 'sentiment', now).f;
        const young = freshnessOf(newer, 'sentiment', now).f;
        expect(old).toBeGreaterThan(0);
        expect(old).toBeLessThanOrEqual(young);
        expect(young).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe('sortOfFact', () => {
  it('fades everything on a sponsor as a sponsor, engagement as sentiment, the rest as facts', () => {
    expect(sortOfFact('power', true)).toBe('sponsor');
    expect(sortOfFact('engagement', true)).toBe('sponsor');
    expect(sortOfFact('engagement', false)).toBe('sentiment');
    expect(sortOfFact('desiredEngagement', false)).toBe('fact');
    expect(sortOfFact('email', false)).toBe('fact');
  });
});
