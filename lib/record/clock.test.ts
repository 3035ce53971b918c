import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clockTime, isClock, laterClock, makeClock, newNode, tick } from './clock.ts';

const node = 'abcd1234';

describe('clock', () => {
  it('has the shape of the protocol', () => {
    const clock = makeClock(1_750_000_000_000, 7, node);
    expect(clock).toMatch(/^[0-9a-z]{9}-[0-9a-z]{3}-[0-9a-z]{8}$/);
    expect(isClock(clock)).toBe(true);
    expect(clockTime(clock)).toBe(1_750_000_000_000);
  });

  it('only goes forward, whatever the wall clock does', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 2e12 }), { minLength: 1 }), (times) => {
        let last: string | undefined;
        for (const now of times) {
          const next = tick(last, now, node);
          expect(isClock(next)).toBe(true);
          if (last) expect(next > last).toBe(true);
          expect(clockTime(next)).toBeGreaterThanOrEqual(now);
          last = next;
        }
      }),
    );
  });

  it('moves to the next millisecond when the counter is full', () => {
    const full = makeClock(1000, 36 ** 3 - 1, node);
    expect(tick(full, 1000, node)).toBe(makeClock(1001, 0, node));
  });

  it('makes a node of eight base-36 characters', () => {
    expect(newNode()).toMatch(/^[0-9a-z]{8}$/);
    expect(newNode((bytes) => bytes.fill(35))).toBe('zzzzzzzz');
  });

  it('tells the later of two', () => {
    expect(laterClock(undefined, 'a')).toBe('a');
    expect(laterClock('b', 'a')).toBe('b');
  });
});
