import { isAlive } from '../record/stored-record.ts';
import type { ClientsideDatabase } from './database.ts';

/** The service lines and personas that offerings share: the ids that living touchpoints and casts refer to, those of some records left out. */
export async function sharedLibrary(
  db: ClientsideDatabase,
  without: { has(id: string): boolean },
): Promise<Set<string>> {
  const ids = new Set<string>();
  // An id begins with its kind: two ranges of them instead of every record.
  await db.records
    .where('id')
    .startsWithAnyOf('touchpoint_', 'castrole_')
    .filter((row) => isAlive(row) && !without.has(row.id))
    .each(({ k, f }) => {
      const id = k === 'touchpoint' ? f.serviceLine : f.persona;
      if (typeof id === 'string') ids.add(id);
    });
  return ids;
}
