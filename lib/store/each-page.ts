import type { ClientsideDatabase } from './database.ts';
import type { Row } from './row.ts';

/** Records that are read at a time. */
const PAGE = 2000;

/** Reads all records in the order of their ids, a page at a time, so that a million need not be in memory at once. */
export async function eachPage(
  db: Pick<ClientsideDatabase, 'records'>,
  work: (rows: Row[]) => void,
): Promise<void> {
  let rows: Row[] = [];
  do {
    const last = rows.at(-1)?.id ?? '';
    rows = await db.records.where('id').above(last).limit(PAGE).toArray();
    work(rows);
  } while (rows.length === PAGE);
}
