import type { ClientsideDatabase } from '../../lib/store/database.ts';
import type { Row } from '../../lib/store/row.ts';
import { sampleIds } from '../../lib/store/sample-trace.ts';

/** Keeps the sample data in memory, as it stands now, so that its removal can be taken back. */
export async function keepSample(
  db: ClientsideDatabase,
): Promise<{ ids: string[]; putBack(): Promise<void> }> {
  const ids = await sampleIds(db);
  const rows = (await db.records.bulkGet(ids)).filter((row): row is Row => row !== undefined);
  const history = await db.history.where('id').anyOf(ids).toArray();
  return {
    ids,
    putBack: () =>
      db.transaction('rw', [db.records, db.history], async () => {
        await db.records.bulkPut(rows);
        await db.history.bulkPut(history);
      }),
  };
}
