import type { ClientsideDatabase } from '../database.ts';
import { EXCHANGE_VERSION } from '../exchange-file.ts';

/** An exchange file of records that the endpoint refused, as they were sent, with why; it can be imported again. */
export async function refusedFile(
  db: ClientsideDatabase,
  ids: readonly string[],
  now: number,
): Promise<Blob> {
  const entries = (await db.rejected.bulkGet([...ids])).filter((entry) => entry !== undefined);
  return jsonOf({
    format: 'clientside',
    version: EXCHANGE_VERSION,
    exportedAt: new Date(now).toISOString(),
    records: entries.map(({ record }) => record),
    refused: entries.map(({ id, at, code, field, detail }) => ({ id, at, code, field, detail })),
  });
}

/** A file of records that were put aside, raw as they came, each with its reason and when it came (milliseconds). */
export async function asideFile(db: ClientsideDatabase, numbers: readonly number[]): Promise<Blob> {
  const entries = (await db.quarantine.bulkGet([...numbers])).filter((one) => one !== undefined);
  return jsonOf(entries.map(({ at, reason, raw }) => ({ at, reason, raw })));
}

function jsonOf(value: unknown): Blob {
  return new Blob([JSON.stringify(value, null, 1)], { type: 'application/json' });
}
