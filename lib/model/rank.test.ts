import { describe, expect, it } from 'vitest';
import { rankAt } from './rank.ts';

describe('rankAt', () => {
  it('ranks positions in their order, at one width', () => {
    const ranks = Array.from({ length: 1294 }, (_, position) => rankAt(position));
    expect([...ranks].sort()).toEqual(ranks);
    expect(new Set(ranks).size).toBe(1294);
    expect(ranks.every((rank) => rank.length === 4)).toBe(true);
  });

  it('leaves room below the first and never ends in 0', () => {
    expect(rankAt(0)).toBe('001i');
    expect(Array.from({ length: 99 }, (_, position) => rankAt(position)).join()).not.toMatch(/0,/);
  });
});
