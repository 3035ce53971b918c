import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mean, settle, weightedMean } from './mean.ts';

const score = fc.double({ min: 0, max: 100, noNaN: true });
const weight = fc.double({ min: 0.01, max: 100, noNaN: true });
const items = fc.array(fc.record({ value: score, weight }), { minLength: 1, maxLength: 30 });

describe('weightedMean', () => {
  it('is null of nothing', () => {
    expect(weightedMean([])).toBeNull();
    expect(mean([])).toBeNull();
  });

  it('weighs', () => {
    expect(
      weightedMean([
        { value: 100, weight: 3 },
        { value: 0, weight: 1 },
      ]),
    ).toBe(75);
  });

  it('stays within 0 and 100 and between its values', () => {
    fc.assert(
      fc.property(items, (all) => {
        const result = weightedMean(all) ?? -1;
        const values = all.map((item) => item.value);
        expect(result).toBeGreaterThanOrEqual(settle(Math.min(...values)) - 1e-9);
        expect(result).toBeLessThanOrEqual(settle(Math.max(...values)) + 1e-9);
      }),
    );
  });

  it('does not change when all weights are scaled', () => {
    fc.assert(
      fc.property(items, fc.double({ min: 0.001, max: 1000, noNaN: true }), (all, k) => {
        const scaled = all.map((item) => ({ ...item, weight: item.weight * k }));
        expect(weightedMean(scaled)).toBeCloseTo(weightedMean(all) ?? -1, 7);
      }),
    );
  });

  it('takes weights too small to add as equal', () => {
    const tiny = { weight: 0 };
    expect(
      weightedMean([
        { value: 10, ...tiny },
        { value: 20, ...tiny },
      ]),
    ).toBe(15);
  });
});

describe('settle', () => {
  it('takes the noise of floating point away and has no negative zero', () => {
    expect(settle(0.1 + 0.2)).toBe(0.3);
    expect(Object.is(settle(-1e-12), 0)).toBe(true);
  });
});
