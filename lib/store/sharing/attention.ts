import type { ClientsideDatabase } from '../database.ts';
import { FROM_ENDPOINT } from './keep-pulled.ts';
import { countRefused } from './settle-rejected.ts';

/** How much waits for a person: what others' overwrote, what the endpoint refused, what of it was put aside. */
export type ForAttention = { overwritten: number; refused: number; aside: number };

/** Counts what waits for a person, by indexes alone; cheap enough for each change. */
export function countForAttention(db: ClientsideDatabase): Promise<ForAttention> {
  return db.transaction('r', [db.overwritten, db.rejected, db.quarantine], async () => {
    const [overwritten, refused, fromEndpoint, seen] = await Promise.all([
      db.overwritten.where('open').above(0).count(),
      countRefused(db),
      db.quarantine.where('from').equals(FROM_ENDPOINT).count(),
      db.quarantine.where('let').equals(1).count(),
    ]);
    return { overwritten, refused, aside: fromEndpoint - seen };
  });
}
