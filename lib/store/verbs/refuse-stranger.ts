import { Failure } from '../../platform/failure.ts';
import { isAlive } from '../../record/stored-record.ts';
import type { ClientsideDatabase } from '../database.ts';

/** Fails with `missing` unless all these records are here and belong to the client. */
export async function refuseStranger(
  db: ClientsideDatabase,
  client: string,
  ...ids: string[]
): Promise<void> {
  const rows = await db.records.bulkGet(ids);
  const own = rows.every((row) => row !== undefined && isAlive(row) && row.f.client === client);
  if (!own)
    throw new Failure('missing', 'This is not here any more. Look at the card again, then retry.');
}
