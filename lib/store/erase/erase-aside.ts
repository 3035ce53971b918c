import type { Clock } from '../../record/clock.ts';
import { type StoredRecord, storedRecordSchema } from '../../record/stored-record.ts';
import type { ClientsideDatabase } from '../database.ts';
import { rowOf } from '../row.ts';
import { aboutOf } from './find-about.ts';

/** Erases what was put aside because it did not fit, and is about some records: where it has the shape of a record it is erased for the team, too. Answers the ids of those. Call inside a transaction over all tables. */
export async function eraseAside(
  db: ClientsideDatabase,
  erased: ReadonlySet<string>,
  e: Clock,
): Promise<string[]> {
  const entries = await db.quarantine.filter(({ raw }) => isAbout(raw, erased)).toArray();
  await db.quarantine.bulkDelete(entries.map(({ n }) => n));
  const records = entries.flatMap(({ raw }) => {
    const parsed = storedRecordSchema.safeParse(raw);
    return parsed.success ? [parsed.data as StoredRecord] : [];
  });
  const known = await db.records.bulkGet(records.map(({ id }) => id));
  const fresh = records.filter((_, i) => known[i] === undefined);
  const rows = fresh.map(({ id, k, v }) => rowOf({ id, k, f: {}, h: e, e, v }));
  await db.records.bulkPut(rows);
  await db.outbox.bulkPut(rows.map(({ id }) => ({ id, clock: e, sent: true as const })));
  return rows.map(({ id }) => id);
}

function isAbout(raw: unknown, erased: ReadonlySet<string>): boolean {
  const { k = '', f } = (raw ?? {}) as { k?: unknown; f?: unknown };
  if (!f || typeof f !== 'object') return false;
  const about = aboutOf({ k: String(k), f: f as Record<string, unknown> });
  return about.some((id) => erased.has(id));
}
