import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clockTime, isClock, LATEST_TIME, laterClock, makeClock, newNode, tick } from './clock.ts';

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

  it('is of no later year than 2199, so that none can grow a tenth digit', () => {
    expect(isClock(makeClock(Date.UTC(2099, 0), 0, node))).toBe(true);
    expect(isClock(makeClock(LATEST_TIME, 36 ** 3 - 1, 'zzzzzzzz'))).toBe(true);
    expect(isClock(makeClock(LATEST_TIME + 1, 0, '00000000'))).toBe(false);
    expect(isClock('zzzzzzzzz-zzz-zzzzzzzz')).toBe(false);
  });

  it('stays one after any other, whatever this device says that it is', () => {
    const last = fc
      .tuple(fc.integer({ min: 0, max: LATEST_TIME }), fc.constantFrom(0, 36 ** 3 - 1))
      .map(([time, counter]) => makeClock(time, counter, 'zzzzzzzz'));
    const latest = makeClock(LATEST_TIME, 36 ** 3 - 1, 'zzzzzzzz');
    const now = fc.constantFrom(-86_400_000, 0.5, 2e12, LATEST_TIME, 8.64e15);
    fc.assert(
      fc.property(fc.oneof(last, fc.constant(latest)), now, (before, moment) => {
        const next = tick(before, moment, node);
        expect(isClock(next)).toBe(true);
        if (!before.startsWith(latest.slice(0, 13))) expect(next > before).toBe(true);
      }),
    );
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
