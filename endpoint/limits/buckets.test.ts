import { describe, expect, it } from 'vitest';
import { makeBuckets } from './buckets.ts';

describe('buckets', () => {
  it('hold a minute’s worth, are filled evenly, and say when to come again', () => {
    let now = 1_000_000;
    const buckets = makeBuckets(6, () => now);
    const taken = () => Array.from({ length: 7 }, () => buckets.take('a'));
    expect(taken()).toEqual([...Array(6).fill(undefined), 10]);
    now += 9_000;
    expect(buckets.take('a')).toBe(1);
    now += 1_000;
    expect([buckets.take('a'), buckets.take('a')]).toEqual([undefined, 10]);
    now += 3_600_000;
    expect(taken()).toEqual([...Array(6).fill(undefined), 10]);
  });

  it('are one for each key, and no limit at 0', () => {
    const buckets = makeBuckets(1, () => 0);
    expect([buckets.take('a'), buckets.take('b'), buckets.take('a')]).toEqual([
      undefined,
      undefined,
      60,
    ]);
    const free = makeBuckets(0, () => 0);
    expect(Array.from({ length: 100 }, () => free.take('a')).filter(Boolean)).toEqual([]);
    expect(free.size()).toBe(0);
  });

  it('are neither filled nor emptied by a clock that is set back', () => {
    let now = 1_000_000;
    const buckets = makeBuckets(2, () => now);
    buckets.take('a');
    now -= 500_000;
    expect([buckets.take('a'), buckets.take('a')]).toEqual([undefined, 30]);
  });

  it('do not grow without end, whoever comes', () => {
    const buckets = makeBuckets(1, () => 0);
    buckets.take('first');
    for (let i = 0; i < 9_999; i += 1) buckets.take(`${i}`);
    expect(buckets.take('first')).toBe(60);
    for (let i = 0; i < 9_999; i += 1) buckets.take(`again ${i}`);
    expect(buckets.size()).toBe(10_000);
    expect(buckets.take('first')).toBe(60);
    expect(buckets.take('0')).toBeUndefined();
  });
});
