import type { Clock } from '../record/clock.ts';
import type { ClientsideDatabase } from './database.ts';
import { keepErasedLately } from './erase/erased-lately.ts';
import { findAbout } from './erase/find-about.ts';
import { forgetTraces } from './erase/forget-traces.ts';
import { putErased } from './erase/put-erased.ts';
import type { Row } from './row.ts';

/** Forgets what the store still knows of records that were erased elsewhere, those that were here given as they were before; with a client or a person among these goes what is about them and whoever erased them did not have, private notes too. Call inside a transaction, once the erased are put. */
export async function forgetErased(
  db: ClientsideDatabase,
  ids: readonly string[],
  before: readonly Row[],
): Promise<void> {
  if (ids.length === 0) return;
  const about = await findAboutErased(db, before);
  const rows = (await db.records.bulkGet([...about.keys()])).filter((row) => row !== undefined);
  await putErased(db, about);
  await forgetTraces(db, [...ids, ...about.keys()]);
  await keepErasedLately(db, [...before, ...rows]);
}

async function findAboutErased(
  db: ClientsideDatabase,
  before: readonly Row[],
): Promise<Map<string, Clock>> {
  const named = before.filter(({ k }) => k === 'client' || k === 'stakeholder');
  const rows = await db.records.bulkGet(named.map(({ id }) => id));
  const roots = rows.flatMap((row) => (row?.e === undefined ? [] : [[row.id, row.e] as const]));
  return roots.length === 0 ? new Map() : findAbout(db, new Map(roots));
}
