import type { ClientsideDatabase } from '../store/database.ts';
import { countErasable } from '../store/erase/erase-for-good.ts';

/** Somebody who can be erased, removed before or not. */
export type Erasable = { id: string; name: string; isRemoved: boolean };

/** How much is erased with a client or a person, by what people call it. */
export type ErasableCount = { people: number; notes: number; pages: number; others: number };

/** The people of a client who can be erased, those who were removed last, each in the order of names. */
export async function viewErasable(db: ClientsideDatabase, client: string): Promise<Erasable[]> {
  const rows = await db.records
    .where('id')
    .startsWith('stakeholder_')
    .filter((row) => row.f.client === client)
    .toArray();
  return rows
    .map(({ id, f, p }) => ({ id, name: String(f.name), isRemoved: p === undefined }))
    .sort(
      (a, b) => Number(a.isRemoved) - Number(b.isRemoved) || a.name.localeCompare(b.name, 'en'),
    );
}

/** Counts what is erased with a client or a person. */
export async function countErased(db: ClientsideDatabase, id: string): Promise<ErasableCount> {
  const counts = await countErasable(db, id);
  const of = (kind: string) => counts.get(kind) ?? 0;
  const all = [...counts.values()].reduce((sum, n) => sum + n, 0);
  const [people, notes, pages] = [of('stakeholder'), of('note'), of('link')];
  return { people, notes, pages, others: all - people - notes - pages };
}
