import { isAlive } from '../record/stored-record.ts';
import type { ClientsideDatabase } from './database.ts';

/** A client that was removed and not erased. */
export type RemovedClient = { id: string; name: string; sample: boolean };

/** The clients that were removed and can be brought back, by name. No index has them: it reads every client. */
export async function removedClients(db: ClientsideDatabase): Promise<RemovedClient[]> {
  const rows = await db.records
    .where('id')
    .startsWith('client_')
    .filter((row) => row.e === undefined && !isAlive(row))
    .toArray();
  return rows
    .map(({ id, f, local }) => ({ id, name: String(f.name), sample: local === 'sample' }))
    .sort((a, b) => a.name.localeCompare(b.name, 'en'));
}
