import type { Clock } from '../record/clock.ts';
import type { ClientsideDatabase } from './database.ts';
import { eraseAside } from './erase/erase-aside.ts';
import { keepErasedLately } from './erase/erased-lately.ts';
import { findAbout } from './erase/find-about.ts';
import { forgetTraces } from './erase/forget-traces.ts';
import { putErased } from './erase/put-erased.ts';
import type { Row } from './row.ts';

/** Forgets what the store still knows of records that were erased elsewhere, those that were here given as they were before; with a client or a person among these goes what is about them and whoever erased them did not have, private notes and what was put aside too. Call inside a transaction, once the erased are put. */
export async function forgetErased(
  db: ClientsideDatabase,
  ids: readonly string[],
  before: readonly Row[],
): Promise<void> {
  if (ids.length === 0) return;
  const roots = await erasedRoots(db, before);
  const about = roots.size === 0 ? roots : await findAbout(db, roots);
  const rows = (await db.records.bulkGet([...about.keys()])).filter((row) => row !== undefined);
  await putErased(db, about);
  const aside = roots.size === 0 ? [] : await eraseAside(db, new Map([...roots, ...about]));
  await forgetTraces(db, [...ids, ...about.keys(), ...aside]);
  await keepErasedLately(db, [...before, ...rows]);
}

/** The clients and people among some records that were here and are erased now, each with its clock. */
async function erasedRoots(
  db: ClientsideDatabase,
  before: readonly Row[],
): Promise<Map<string, Clock>> {
  const named = before.filter(({ k }) => k === 'client' || k === 'stakeholder');
  const rows = await db.records.bulkGet(named.map(({ id }) => id));
  return new Map(rows.flatMap((row) => (row?.e === undefined ? [] : [[row.id, row.e] as const])));
}
