import { Dexie } from 'dexie';
import { type ClientsideDatabase, openStore } from './database.ts';

/** For tests: a fresh store that is deleted afterwards. */
export async function withStore<T>(work: (db: ClientsideDatabase) => Promise<T>): Promise<T> {
  const db = await openStore(`test-${crypto.randomUUID()}`);
  try {
    return await work(db);
  } finally {
    db.close();
    await Dexie.delete(db.name);
  }
}
