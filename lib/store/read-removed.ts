import { isAlive } from '../record/stored-record.ts';
import type { ClientsideDatabase } from './database.ts';
import type { Row } from './row.ts';

/** Those of some records that are here and were removed or erased; what is not here at all is not among them. */
export async function readRemoved(db: ClientsideDatabase, ids: readonly string[]): Promise<Row[]> {
  const rows = await db.records.bulkGet([...new Set(ids)]);
  return rows.filter((row): row is Row => row !== undefined && !isAlive(row));
}
