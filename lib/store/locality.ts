import type { StoredRecord } from '../record/stored-record.ts';
import type { ClientsideDatabase } from './database.ts';
import type { Locality, Row } from './row.ts';

const ID = /^[a-z]+_[A-Za-z0-9_-]{1,64}$/;

/** The ids that a record's fields refer to, facts included. */
export function referencesOf(fields: Record<string, unknown>): string[] {
  const found: string[] = [];
  for (const value of Object.values(fields)) {
    const inner = value && typeof value === 'object' && 'v' in value ? value.v : value;
    if (typeof inner === 'string' && ID.test(inner)) found.push(inner);
  }
  return found;
}

/** Whether a row is part of the library (personas, offerings, templates) and not of a client. */
export function isLibrary(row: Pick<StoredRecord, 'k' | 'f'>): boolean {
  return row.k !== 'client' && typeof row.f.client !== 'string' && row.k !== 'link';
}

/** Why a record must stay here: its own privacy, or that of any record it refers to; sample data wins, so that one click removes it all. */
export async function localityOf(
  db: ClientsideDatabase,
  record: Pick<StoredRecord, 'k' | 'f'>,
  pending: ReadonlyMap<string, Row>,
): Promise<Locality | undefined> {
  const rows = await referredRows(db, record, pending);
  const inherited = rows.filter((row) => !isLibrary(row)).map((row) => row.local);
  if (inherited.includes('sample')) return 'sample';
  const isPrivate = record.k === 'note' && record.f.visibility === 'private';
  return isPrivate || inherited.includes('private') ? 'private' : undefined;
}

/** The rows that a record refers to, those of the same write first. */
export async function referredRows(
  db: ClientsideDatabase,
  record: Pick<StoredRecord, 'f'>,
  pending: ReadonlyMap<string, Row>,
): Promise<Row[]> {
  const ids = referencesOf(record.f);
  const missing = ids.filter((id) => !pending.has(id));
  const stored = missing.length > 0 ? await db.records.bulkGet(missing) : [];
  const near = ids.map((id) => pending.get(id));
  return [...near, ...stored].filter((row): row is Row => row !== undefined);
}
