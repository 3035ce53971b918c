import { describe, expect, it } from 'vitest';
import { part, personas } from './cast.fixture.ts';
import { sponsorsOf } from './sponsors.ts';

describe('sponsorsOf', () => {
  it('names whoever is at least identified as a sponsor, once', () => {
    const parts = [
      part(2, 'persona_sponsor', 0.25),
      part(2, 'persona_sponsor', 1, { id: 'part_again' }),
      part(1, 'persona_sponsor', 0),
      part(4, 'persona_sponsor', 0.25),
      part(3, 'persona_sally', 1),
    ];
    expect(sponsorsOf(parts, personas)).toEqual(['stakeholder_2', 'stakeholder_4']);
  });
});
