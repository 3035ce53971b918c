import { describe, expect, it } from 'vitest';
import { isTooEarly, waitUntil } from './wait-until.ts';

const MINUTE = 60_000;
const wait = (failures: number, retryAfter?: number, random = 0) =>
  waitUntil(0, failures, { retryAfter, random: () => random });

describe('waiting after a failure', () => {
  it('grows with each, up to a quarter of an hour', () => {
    expect([1, 2, 3, 99].map((failures) => wait(failures, undefined, 1))).toEqual([
      5000,
      10_000,
      20_000,
      15 * MINUTE,
    ]);
  });

  it('differs from client to client', () => {
    expect(wait(3, undefined, 0)).toBe(10_000);
    expect(wait(3, undefined, 0.5)).toBe(15_000);
  });

  it('is never shorter than the endpoint asks, and never longer than an hour and a half', () => {
    expect(wait(1, 120)).toBe(120_000);
    expect(wait(1, 120, 1)).toBe(122_500);
    expect(wait(99, 999_999_999, 1)).toBeLessThanOrEqual(90 * MINUTE);
  });

  it('is over when its time has come, and when the clock was set back', () => {
    expect(isTooEarly(0, undefined)).toBe(false);
    expect(isTooEarly(999, 1000)).toBe(true);
    expect(isTooEarly(1000, 1000)).toBe(false);
    expect(isTooEarly(0, 48 * 60 * MINUTE)).toBe(false);
  });
});
