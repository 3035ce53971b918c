import type { ClientsideDatabase } from './database.ts';
import { deleteStore, openStore } from './open-store.ts';

/** For tests: a fresh store that is deleted afterwards. */
export async function withStore<T>(work: (db: ClientsideDatabase) => Promise<T>): Promise<T> {
  const db = await openStore(`test-${crypto.randomUUID()}`);
  try {
    return await work(db);
  } finally {
    db.close();
    await deleteStore(db.name);
  }
}
