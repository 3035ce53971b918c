import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coverageLevels } from '../model/part.ts';
import { cover, part, role } from './cast.fixture.ts';
import { DAY, NOW } from './journey.fixture.ts';

describe('coverage', () => {
  it('is 100 · Σw·c/Σw over the cast, an empty role counting nothing', () => {
    const result = cover({
      castRoles: [role('persona_sponsor', 3), role('persona_sally', 1), role('persona_it', 4)],
      parts: [part(1, 'persona_sponsor', 0.75), part(2, 'persona_sally', 1)],
    });
    expect(result.score).toBe(40.625);
    expect(result.filled).toEqual({ personas: 2, of: 3 });
    expect(result).toMatchObject({
      n: 2,
      sources: ['part_1-persona_sponsor', 'part_2-persona_sally'],
    });
  });

  it('takes the best stakeholder of a persona, of equals the one known latest', () => {
    const { parts } = cover({
      parts: [
        part(1, 'persona_sally', 0.5, { days: 3 }),
        part(2, 'persona_sally', 0.75, { days: 9 }),
        part(3, 'persona_sally', 0.75, { days: 2 }),
      ],
    });
    expect(parts.find((one) => one.persona === 'persona_sally')).toMatchObject({
      level: 0.75,
      stakeholder: 'stakeholder_3',
      others: ['stakeholder_1', 'stakeholder_2'],
    });
  });

  it('lets what is known of a sponsor fade as a sponsor’s, also in another part', () => {
    const { parts } = cover({
      parts: [part(1, 'persona_sponsor', 0.75), part(1, 'persona_sally', 0.5, { days: 45 })],
    });
    expect(parts.find((one) => one.persona === 'persona_sally')?.source?.state).toBe('stale');
  });

  it('calls a persona missing below its minimum, not at it, whatever the score says', () => {
    const result = cover({
      castRoles: [role('persona_sponsor', 100, 0.5), role('persona_sally', 1, 0.5)],
      parts: [part(1, 'persona_sponsor', 0.5), part(2, 'persona_sally', 0.25)],
    });
    expect(result.missing).toEqual(['persona_sally']);
    const high = cover({
      castRoles: [role('persona_sponsor', 100), role('persona_sally', 1)],
      parts: [part(1, 'persona_sponsor', 1)],
    });
    expect(high.score).toBeGreaterThan(99);
    expect(high.missing).toEqual(['persona_sally']);
  });

  it('does not miss a persona whose minimum is empty', () => {
    expect(cover({ castRoles: [role('persona_it', 1, 0)] }).missing).toEqual([]);
  });

  it('has no score without a cast, but still warns', () => {
    const empty = cover({ castRoles: [], parts: [part(1, 'persona_sponsor', 1)] });
    expect(empty).toMatchObject({ score: null, parts: [], missing: [], n: 0 });
    expect(empty.floorMissing).toEqual(['champion', 'end-user']);
    expect(empty.threads).toEqual({ people: ['stakeholder_1'], n: 1, single: true });
    expect(cover({ engagement: { id: 'engagement_1' } }).score).toBeNull();
    expect(cover({ engagement: null }).score).toBeNull();
  });

  it('is a measured zero when nobody of the cast is known', () => {
    const nobody = cover({});
    expect(nobody).toMatchObject({ score: 0, filled: { personas: 0, of: 2 }, n: 0, stale: false });
    expect(nobody.missing).toEqual(['persona_sally', 'persona_sponsor']);
    expect(nobody.floorMissing).toHaveLength(4);
  });

  it('counts parts of this engagement and of none, not of another engagement or client', () => {
    const castRoles = [role('persona_sally')];
    const scoreOf = (more: Parameters<typeof part>[3]) =>
      cover({ castRoles, parts: [part(1, 'persona_sally', 1, more)] }).score;
    expect(scoreOf({})).toBe(100);
    expect(scoreOf({ engagement: 'engagement_1' })).toBe(100);
    expect(scoreOf({ engagement: 'engagement_2' })).toBe(0);
    expect(scoreOf({ client: 'client_2' })).toBe(0);
  });

  it('does not count the part of a stakeholder who is gone', () => {
    const parts = [part(9, 'persona_sally', 1)];
    expect(cover({ parts })).toMatchObject({ score: 0, threads: { n: 0 } });
  });

  it('looks at the cast of its own offering, each persona once', () => {
    const castRoles = [
      role('persona_sally'),
      { ...role('persona_sally', 9), id: 'castrole_twice' },
      role('persona_it', 1, 0.25, 'offering_2'),
    ];
    expect(cover({ castRoles }).parts.map((one) => one.castRole)).toEqual([
      'castrole_persona_sally',
    ]);
  });

  it('ages a sponsor in a month and others in three, and is stale only when all levels are', () => {
    const parts = (days: number) => [
      part(1, 'persona_sponsor', 1, { days: 31 }),
      part(2, 'persona_sally', 1, { days }),
    ];
    const mixed = cover({ parts: parts(31) });
    expect(mixed.parts.map((one) => one.source?.state)).toEqual(['fresh', 'stale']);
    expect(mixed).toMatchObject({ score: 100, stale: false, oldest: NOW - 31 * DAY });
    expect(cover({ parts: parts(91) })).toMatchObject({ score: 100, stale: true });
  });

  it('neither heals nor harms by silence, stays within 0 and 100, and does not mind scaled weights', () => {
    const level = fc.constantFrom(...coverageLevels);
    const weights = fc.tuple(fc.integer({ min: 1, max: 50 }), fc.integer({ min: 1, max: 50 }));
    fc.assert(
      fc.property(level, level, weights, fc.nat(500), (a, b, [w1, w2], days) => {
        const castRoles = [role('persona_sponsor', w1), role('persona_sally', w2)];
        const parts = [part(1, 'persona_sponsor', a), part(2, 'persona_sally', b, { days })];
        const { score, missing } = cover({ castRoles, parts });
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(100);
        expect(cover({ castRoles, parts, now: NOW + 1000 * DAY }).score).toBe(score);
        const scaled = castRoles.map((one) => ({ ...one, weight: one.weight * 2 }));
        expect(cover({ castRoles: scaled, parts }).score).toBeCloseTo(score ?? -1, 7);
        expect(cover({ castRoles, parts: [...parts].reverse() })).toMatchObject({ score, missing });
      }),
    );
  });
});
