import type { ClientsideDatabase } from '../store/database.ts';
import type { Owned } from '../store/read.ts';
import { readRemoved } from '../store/read-removed.ts';

/** What belongs to a client without what is about people who were removed: that stays in the store, and is shown and counted again once they are back. */
export async function withoutRemoved(db: ClientsideDatabase, owned: Owned): Promise<Owned> {
  const { count, ...lists } = owned;
  const here = new Set(owned.stakeholder?.map((person) => person.id));
  const all = Object.values(lists).flat().flatMap(personOf);
  const others = all.filter((id) => !here.has(id));
  if (others.length === 0) return owned;
  // Who has not come yet, or does not fit, was not removed: nothing of that person is hidden.
  const gone = new Set((await readRemoved(db, others)).map((row) => row.id));
  const isKept = (entity: object) => personOf(entity).every((id) => !gone.has(id));
  const kept = Object.entries(lists).map(([kind, list]) => [kind, list.filter(isKept)]);
  return { ...Object.fromEntries(kept), count };
}

/** The stakeholder whom a record is about, where it is about one. */
function personOf(entity: object): string[] {
  const { stakeholder, of } = entity as { stakeholder?: string; of?: string };
  const person = stakeholder ?? of;
  return person?.startsWith('stakeholder_') ? [person] : [];
}
