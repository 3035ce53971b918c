import { isAlive } from '../record/stored-record.ts';
import type { ClientsideDatabase } from './database.ts';

/** The ids of all records that are sample data, those added to sample clients and those deleted since included. */
export function sampleIds(db: ClientsideDatabase): Promise<string[]> {
  return db.records.where('local').equals('sample').primaryKeys();
}

/** Whether any sample client is in. */
export async function hasSample(db: ClientsideDatabase): Promise<boolean> {
  const first = await db.records
    .where('local')
    .equals('sample')
    .filter((row) => row.k === 'client' && isAlive(row))
    .first();
  return first !== undefined;
}

/** Whether any client is in that is no sample. */
export async function hasOwnClients(db: ClientsideDatabase): Promise<boolean> {
  const range = db.records.where('[k+n]').between(['client', ''], ['client', '\uffff']);
  return (await range.filter((row) => row.local !== 'sample').first()) !== undefined;
}

/** What else may be remembered by: the sample clients, and the keys of the CRM pages that were linked to them. */
export async function sampleMarks(
  db: ClientsideDatabase,
): Promise<{ clients: string[]; pages: string[] }> {
  const rows = await db.records.where('local').equals('sample').toArray();
  const links = rows.filter((row) => row.k === 'link').map((row) => row.f.key);
  return {
    clients: rows.filter((row) => row.k === 'client').map((row) => row.id),
    pages: links.filter((key) => typeof key === 'string'),
  };
}
