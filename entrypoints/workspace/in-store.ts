import { Failure } from '../../lib/platform/failure.ts';
import type { ClientsideDatabase } from '../../lib/store/database.ts';
import { openStore } from '../../lib/store/open-store.ts';

/** Does something later in a store that is here, which it opens by its name: the page may show another team by then. Fails when the store has gone with its team. */
export async function inStore<T>(
  name: string,
  work: (db: ClientsideDatabase) => Promise<T>,
): Promise<T> {
  const stores = await indexedDB.databases();
  // To open it would make it anew.
  if (stores.every((store) => store.name !== name))
    throw new Failure('missing', 'The team was removed from this device, with all it had here.');
  const db = await openStore(name);
  try {
    return await work(db);
  } finally {
    db.close();
  }
}
