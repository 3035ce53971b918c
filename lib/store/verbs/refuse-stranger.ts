import { Failure } from '../../platform/failure.ts';
import { isAlive } from '../../record/stored-record.ts';
import type { ClientsideDatabase } from '../database.ts';
import type { Row } from '../row.ts';

/** The rows of records that are here and belong to the client, in their order; fails with `missing` unless all do. */
export async function refuseStranger(
  db: ClientsideDatabase,
  client: string,
  ...ids: string[]
): Promise<Row[]> {
  const rows = (await db.records.bulkGet(ids)).filter(
    (row): row is Row => row !== undefined && isAlive(row) && row.f.client === client,
  );
  if (rows.length === ids.length) return rows;
  throw new Failure('missing', 'This is not here any more. Look at the card again, then retry.');
}
