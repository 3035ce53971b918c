import { describe, expect, it } from 'vitest';
import { firstPer, latestPer } from './latest.ts';

const items = [
  { id: 'r2', at: 5, who: 'a' },
  { id: 'r3', at: 5, who: 'a' },
  { id: 'r1', at: 9, who: 'b' },
  { id: 'r4', at: 2, who: 'b' },
];
const who = (item: { who: string }) => item.who;
const ids = (found: { id: string }[]) => found.map((item) => item.id);

describe('latestPer', () => {
  it('takes the latest of each key, and the larger id of the same moment', () => {
    expect(ids(latestPer(items, who))).toEqual(['r1', 'r3']);
    expect(ids(latestPer([...items].reverse(), who))).toEqual(['r1', 'r3']);
  });
});

describe('firstPer', () => {
  it('takes the first of each key, and the smaller id of the same moment', () => {
    expect(ids(firstPer(items, who))).toEqual(['r2', 'r4']);
    expect(ids(firstPer([...items].reverse(), who))).toEqual(['r2', 'r4']);
  });
});
