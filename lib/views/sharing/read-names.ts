import type { ClientsideDatabase } from '../../store/database.ts';
import { referencesOf } from '../../store/locality.ts';
import { recordName } from './record-name.ts';

/** What the records are called that some fields refer to, deleted ones included. */
export async function readNames(
  db: ClientsideDatabase,
  fields: readonly Record<string, unknown>[],
): Promise<Map<string, string>> {
  const ids = [...new Set(fields.flatMap(referencesOf))];
  const rows = await db.records.bulkGet(ids);
  return new Map(
    rows.flatMap((row) =>
      row && row.e === undefined ? [[row.id, recordName(row, new Map()).name]] : [],
    ),
  );
}
