import type { Clock } from '../record/clock.ts';
import type { ClientsideDatabase } from './database.ts';
import { findAbout } from './erase/find-about.ts';
import { forgetTraces } from './erase/forget-traces.ts';
import { putErased } from './erase/put-erased.ts';

/** Forgets what the store still knows of records that were erased; with a client or a person goes what is about them and whoever erased them did not have, private notes too. Call inside a transaction, once the erased are put. */
export async function forgetErased(db: ClientsideDatabase, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const about = await findAboutErased(db, ids);
  await putErased(db, about);
  await forgetTraces(db, [...ids, ...about.keys()]);
}

async function findAboutErased(
  db: ClientsideDatabase,
  ids: readonly string[],
): Promise<Map<string, Clock>> {
  const rows = await db.records.bulkGet(ids.filter((id) => /^(?:client|stakeholder)_/.test(id)));
  const roots = rows.flatMap((row) => (row?.e === undefined ? [] : [[row.id, row.e] as const]));
  return roots.length === 0 ? new Map() : findAbout(db, new Map(roots));
}
