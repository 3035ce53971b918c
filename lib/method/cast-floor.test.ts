import { describe, expect, it } from 'vitest';
import { cover, part, role } from './cast.fixture.ts';

describe('the floor and the threads of a cast', () => {
  it('covers a floor role from identified on, by any persona that can fill it, in the cast or not', () => {
    const parts = [
      part(1, 'persona_sponsor', 0.25),
      part(2, 'persona_champion', 0),
      part(3, 'persona_sally', 0.5),
    ];
    const { floor, floorMissing } = cover({ castRoles: [role('persona_it')], parts });
    expect(floor.map((one) => [one.role, one.covered, one.stakeholder])).toEqual([
      ['sponsor', true, 'stakeholder_1'],
      ['decision-maker', true, 'stakeholder_1'],
      ['champion', false, 'stakeholder_2'],
      ['end-user', true, 'stakeholder_3'],
    ]);
    expect(floorMissing).toEqual(['champion']);
  });

  it('warns of a single thread until two people are in contact; one person in two parts is one', () => {
    const one = [part(1, 'persona_sponsor', 0.5), part(1, 'persona_champion', 1)];
    expect(cover({ parts: [...one, part(2, 'persona_sally', 0.25)] }).threads).toMatchObject({
      n: 1,
      single: true,
    });
    expect(cover({ parts: [...one, part(2, 'persona_sally', 0.5)] }).threads).toEqual({
      people: ['stakeholder_1', 'stakeholder_2'],
      n: 2,
      single: false,
    });
  });
});
