import { describe, expect, it } from 'vitest';
import { evidenceOf, joinEvidence, sourceOf } from './evidence.ts';
import { DAY, NOW } from './journey.fixture.ts';

const source = (id: string, days: number) =>
  sourceOf({ id, at: NOW - days * DAY }, 'sentiment', NOW);

describe('evidenceOf', () => {
  it('is stale only when every source is', () => {
    expect(evidenceOf([source('b', 31), source('a', 90)])).toEqual({
      n: 2,
      sources: ['a', 'b'],
      oldest: NOW - 90 * DAY,
      newest: NOW - 31 * DAY,
      stale: true,
    });
    expect(evidenceOf([source('b', 30), source('a', 90)]).stale).toBe(false);
  });

  it('calls nothing at all unmeasured, not stale', () => {
    const nothing = { n: 0, sources: [], oldest: null, newest: null, stale: false };
    expect(evidenceOf([])).toEqual(nothing);
    expect(joinEvidence([])).toEqual(nothing);
  });
});

describe('joinEvidence', () => {
  it('counts a shared source once and spans all dates', () => {
    const one = evidenceOf([source('a', 40), source('b', 50)]);
    const two = evidenceOf([source('b', 50), source('c', 60)]);
    expect(joinEvidence([one, two])).toEqual({
      n: 3,
      sources: ['a', 'b', 'c'],
      oldest: NOW - 60 * DAY,
      newest: NOW - 40 * DAY,
      stale: true,
    });
  });

  it('is stale when every dated part is, whatever has no date', () => {
    const undated = { n: 1, sources: ['x'], oldest: null, newest: null, stale: false };
    expect(joinEvidence([undated, evidenceOf([source('a', 40)])]).stale).toBe(true);
    expect(joinEvidence([undated]).stale).toBe(false);
    expect(joinEvidence([evidenceOf([source('a', 40)]), evidenceOf([source('b', 1)])]).stale).toBe(
      false,
    );
  });
});
