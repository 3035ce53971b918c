import type { Clock } from '../../record/clock.ts';
import { type StoredRecord, storedRecordSchema } from '../../record/stored-record.ts';
import type { ClientsideDatabase } from '../database.ts';
import { rowOf } from '../row.ts';
import { aboutOf } from './find-about.ts';

/** Erases what was put aside because it did not fit, and is about some records that are erased, each at its clock: where it has the shape of a record it is erased for the team, too. Answers the ids of those. Call inside a transaction over all tables. */
export async function eraseAside(
  db: ClientsideDatabase,
  erased: ReadonlyMap<string, Clock>,
): Promise<string[]> {
  const entries = await db.quarantine
    .filter(({ raw }) => aboutWhich(raw, erased) !== undefined)
    .toArray();
  await db.quarantine.bulkDelete(entries.map(({ n }) => n));
  const records = entries.flatMap(({ raw }) => {
    const parsed = storedRecordSchema.safeParse(raw);
    return parsed.success ? [parsed.data as StoredRecord] : [];
  });
  const known = await db.records.bulkGet(records.map(({ id }) => id));
  const fresh = records.filter((_, i) => known[i] === undefined);
  const rows = fresh.map((record) => {
    const { id, k, v } = record;
    const e = erased.get(aboutWhich(record, erased) ?? '') ?? '';
    return rowOf({ id, k, f: {}, h: e, e, v });
  });
  await db.records.bulkPut(rows);
  await db.outbox.bulkPut(rows.map(({ id, h }) => ({ id, clock: h, sent: true as const })));
  return rows.map(({ id }) => id);
}

/** The first of the erased records that one from outside is about. */
function aboutWhich(raw: unknown, erased: ReadonlyMap<string, Clock>): string | undefined {
  const { k = '', f } = (raw ?? {}) as { k?: unknown; f?: unknown };
  if (!f || typeof f !== 'object') return undefined;
  const about = aboutOf({ k: String(k), f: f as Record<string, unknown> });
  return about.find((id) => erased.has(id));
}
