import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { engagementLevels } from '../model/stakeholder.ts';
import { type AttentionPerson, attention, attentionOf } from './attention.ts';
import { DAY, NOW } from './journey.fixture.ts';
import { listTop } from './list-top.ts';

const fact = <T>(v: T, days = 0) => ({
  v,
  at: NOW - days * DAY,
  by: 'Ana',
  how: 'observed' as const,
});
const person = (id: string, more: Partial<AttentionPerson> = {}): AttentionPerson => ({
  id: `stakeholder_${id}`,
  ...more,
});
const grid = (power: number, interest: number) =>
  attentionOf(person('1', { power: fact(power), interest: fact(interest) }), false, NOW).grid;
const known = (power: number, interest: number, current: number, desired: number) => ({
  power: fact(power),
  interest: fact(interest),
  engagement: fact(engagementLevels[current] ?? 'unaware'),
  desiredEngagement: fact(engagementLevels[desired] ?? 'unaware'),
});

describe('attentionOf', () => {
  it('places people in the grid, 3 being low and 4 high', () => {
    expect(grid(4, 4)).toBe('manage closely');
    expect(grid(4, 3)).toBe('keep satisfied');
    expect(grid(3, 4)).toBe('keep informed');
    expect(grid(3, 3)).toBe('monitor');
  });

  it('is power · interest · (1 + gap/4)', () => {
    const of = (current: number, desired: number) =>
      attentionOf(person('1', known(4, 5, current, desired)), false, NOW);
    expect(of(1, 3)).toMatchObject({ gap: 2, attention: 30 });
    expect(of(0, 4)).toMatchObject({ gap: 4, attention: 40 });
    expect(of(4, 2)).toMatchObject({ gap: 0, attention: 20 });
  });

  it('gives no figure that rests on an unknown, and names what is unknown', () => {
    const nothing = attentionOf(person('1'), false, NOW);
    expect(nothing).toMatchObject({
      grid: null,
      gap: null,
      attention: null,
      salience: null,
      impact: null,
      alwaysListed: false,
      n: 0,
      stale: false,
    });
    expect(nothing.unknown).toHaveLength(7);
    const half = attentionOf(person('1', { power: fact(5), interest: fact(5) }), false, NOW);
    expect(half).toMatchObject({ grid: 'manage closely', attention: null, gap: null });
  });

  it.each([
    [3, false, false, 'non-stakeholder'],
    [4, false, false, 'dormant'],
    [3, true, false, 'discretionary'],
    [3, false, true, 'demanding'],
    [4, true, false, 'dominant'],
    [4, false, true, 'dangerous'],
    [3, true, true, 'dependent'],
    [4, true, true, 'definitive'],
  ] as const)('power %d, legitimacy %s, urgency %s is %s', (power, legitimacy, urgency, name) => {
    const facts = {
      power: fact(power),
      legitimacy: fact(legitimacy),
      urgency: fact(urgency),
    };
    expect(attentionOf(person('1', facts), false, NOW).salience).toBe(name);
    const { urgency: _, ...less } = facts;
    expect(attentionOf(person('1', less), false, NOW).salience).toBeNull();
  });

  it('keeps each fact it rests on with its age; a sponsor ages faster', () => {
    const one = person('1', { power: fact(5, 40), engagement: fact('neutral', 40) });
    const states = (isSponsor: boolean) =>
      attentionOf(one, isSponsor, NOW).parts.map((part) => [part.id, part.state]);
    expect(states(false)).toEqual([
      ['stakeholder_1/power', 'fresh'],
      ['stakeholder_1/engagement', 'stale'],
    ]);
    expect(states(true)).toEqual([
      ['stakeholder_1/power', 'stale'],
      ['stakeholder_1/engagement', 'stale'],
    ]);
    expect(attentionOf(one, true, NOW).stale).toBe(true);
    expect(attentionOf(one, false, NOW).stale).toBe(false);
  });
});

describe('attention', () => {
  it('orders by attention, with the unknown last', () => {
    const stakeholders = [
      person('unknown'),
      person('low', known(1, 1, 2, 2)),
      person('high', known(5, 5, 0, 4)),
    ];
    const { people, measured } = attention({ stakeholders, now: NOW });
    expect(people.map((one) => one.stakeholder)).toEqual([
      'stakeholder_high',
      'stakeholder_low',
      'stakeholder_unknown',
    ]);
    expect(measured).toEqual({ people: 2, of: 3 });
  });

  it('always lists who is hit at 4 or more, whatever their power', () => {
    const stakeholders = [
      person('boss', { ...known(5, 5, 0, 4), impact: fact(1) }),
      person('sally', { ...known(1, 1, 2, 2), impact: fact(4) }),
      person('other', { ...known(2, 2, 2, 2), impact: fact(3) }),
      person('unrated', { impact: fact(5) }),
    ];
    const { people } = attention({ stakeholders, now: NOW });
    expect(listTop(people, 1).map((one) => one.stakeholder)).toEqual([
      'stakeholder_boss',
      'stakeholder_sally',
      'stakeholder_unrated',
    ]);
  });

  it('fades the facts on the sponsors it is given', () => {
    const stakeholders = [person('1', { power: fact(5, 40) })];
    const { people } = attention({ stakeholders, sponsors: ['stakeholder_1'], now: NOW });
    expect(people[0]?.stale).toBe(true);
  });

  it('stays within 1 and 50', () => {
    const grade = fc.integer({ min: 1, max: 5 });
    const level = fc.integer({ min: 0, max: 4 });
    fc.assert(
      fc.property(grade, grade, level, level, (power, interest, current, desired) => {
        const facts = known(power, interest, current, desired);
        const found = attentionOf(person('1', facts), false, NOW).attention;
        expect(found).toBeGreaterThanOrEqual(1);
        expect(found).toBeLessThanOrEqual(50);
      }),
    );
  });
});
