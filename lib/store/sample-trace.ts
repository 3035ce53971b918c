import { isAlive } from '../record/stored-record.ts';
import type { ClientsideDatabase } from './database.ts';

const KEY = 'sample';

/** What the sample data brought: its clients, and the library records that were not in before. */
export type SampleTrace = { clients: string[]; library: string[] };

/** The trace of the sample data; empty lists when it is not in. */
export async function sampleTrace(db: ClientsideDatabase): Promise<SampleTrace> {
  const trace = (await db.meta.get(KEY))?.value as SampleTrace | undefined;
  return trace ?? { clients: [], library: [] };
}

/** Remembers what the sample data brings, so that it can be found again without reading the whole store. */
export async function rememberSample(db: ClientsideDatabase, trace: SampleTrace): Promise<void> {
  const before = await sampleTrace(db);
  const union = (a: string[], b: string[]) => [...new Set([...a, ...b])];
  const value: SampleTrace = {
    clients: union(before.clients, trace.clients),
    library: union(before.library, trace.library),
  };
  await db.meta.put({ key: KEY, value });
}

/** Forgets the trace, once the sample data is out. */
export async function forgetSample(db: ClientsideDatabase): Promise<void> {
  await db.meta.delete(KEY);
}

/** Whether any sample client is in. */
export async function hasSample(db: ClientsideDatabase): Promise<boolean> {
  const rows = await db.records.bulkGet((await sampleTrace(db)).clients);
  return rows.some((row) => row !== undefined && isAlive(row));
}

/** The ids of all records that are sample data, those added to sample clients included. */
export async function sampleIds(db: ClientsideDatabase): Promise<string[]> {
  const { clients, library } = await sampleTrace(db);
  const owners = [...clients, ...library];
  const owned = owners.map((owner) =>
    db.records.where('[p+k]').between([owner, ''], [owner, '\uffff']).primaryKeys(),
  );
  const ids = [...new Set([...owners, ...(await Promise.all(owned)).flat()])];
  const rows = await db.records.bulkGet(ids);
  return rows.filter((row) => row?.local === 'sample').map((row) => row?.id as string);
}
