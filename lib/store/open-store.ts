import { Dexie } from 'dexie';
import { Failure } from '../platform/failure.ts';
import { backUpBefore } from './backup/back-up-before.ts';
import { removeBackups } from './backup/backups.ts';
import { ClientsideDatabase, newerFailure, openingFailure, STORE_VERSION } from './database.ts';

/** Opens the database; fails with `store-newer`, `store-full` or `store-refused`, each with what to do. What an earlier version left is backed up before it is migrated. */
export async function openStore(name?: string): Promise<ClientsideDatabase> {
  const db = new ClientsideDatabase(name);
  try {
    await beforeOpening(db.name);
    await db.open();
  } catch (cause) {
    throw cause instanceof Failure ? cause : openingFailure(cause);
  }
  return db;
}

/** Deletes a database with everything in it, and its backups; pages that have it open let it go. */
export async function deleteStore(name: string): Promise<void> {
  await Dexie.delete(name);
  // Where the browser keeps no files there are none.
  await removeBackups(name).catch(() => undefined);
}

/** Dexie would open a newer database and patch it down to what it knows, and migrate an older one: look before. */
async function beforeOpening(name: string): Promise<void> {
  const stored = await indexedDB.databases();
  const version = stored.find((database) => database.name === name)?.version ?? 0;
  // Dexie itself counts up by one, within the ten, when it repairs a schema.
  if (version >= (STORE_VERSION + 1) * 10) throw newerFailure();
  // A migration is all or nothing by itself: where there is no room for a backup it is done without one.
  if (version > 0 && version < STORE_VERSION * 10)
    await backUpBefore(name, Date.now()).catch(() => undefined);
}
