import type { PersonView } from '../../../lib/views/person-view.ts';

/** How many people are shown at first. */
const FIRST = 6;

/** Those who are shown at first, in their order: everybody who is wanted or always listed, filled up with those who come before the others. */
export function firstPeople(
  people: readonly PersonView[],
  isWanted: (id: string) => boolean,
): PersonView[] {
  const isSure = ({ id, alwaysListed }: PersonView) => alwaysListed || isWanted(id);
  let room = FIRST - people.filter(isSure).length;
  return people.filter((person) => isSure(person) || room-- > 0);
}
