import type { ClientsideDatabase } from './database.ts';
import { isLibrary, referredRows } from './locality.ts';
import type { Row } from './row.ts';
import { sampleTrace } from './sample-trace.ts';

/** When a record that may be shared refers to a library that came with the sample data, the library stops being sample data: all of it stays and is shared. */
export async function adoptLibrary(db: ClientsideDatabase, written: readonly Row[]): Promise<void> {
  for (const row of written) {
    if (row.local !== undefined || isLibrary(row)) continue;
    const referred = await referredRows(db, row, new Map());
    if (referred.some((other) => isLibrary(other) && other.local === 'sample')) {
      await adoptAll(db);
      return;
    }
  }
}

async function adoptAll(db: ClientsideDatabase): Promise<void> {
  const found = await db.records.bulkGet((await sampleTrace(db)).library);
  const rows = found
    .filter((row): row is Row => row?.local === 'sample')
    .map(({ local: _local, ...row }): Row => row);
  await db.records.bulkPut(rows);
  await db.outbox.bulkPut(rows.map((row) => ({ id: row.id, clock: row.h })));
}
