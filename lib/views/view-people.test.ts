import { expect, it } from 'vitest';
import { NOW } from '../method/journey.fixture.ts';
import type { ClientInFull } from './read-client.ts';
import type { Library } from './read-library.ts';
import { viewPeople } from './view-people.ts';

const fact = (v: number) => ({ v, at: NOW, by: 'Ann', how: 'asked' as const });
const library: Library = { offerings: [], cast: [], useCases: [], personas: [], full: new Map() };

it('places a person whose power and interest are known, also where the engagement is not', () => {
  const ana = { id: 'stakeholder_1', name: 'Ana', power: fact(4), interest: fact(3) };
  const ben = { id: 'stakeholder_2', name: 'Ben', power: fact(5) };
  const full = { owned: { stakeholder: [ana, ben] } } as unknown as ClientInFull;
  const people = viewPeople(full, library, { sponsors: [], lost: new Map() }, NOW);
  expect(people.map(({ name, attention }) => [name, attention?.quadrant])).toEqual([
    ['Ana', 'keep satisfied'],
    ['Ben', undefined],
  ]);
});
