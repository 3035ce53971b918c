import * as z from 'zod/mini';
import type { ClientsideDatabase } from '../database.ts';
import { listBackups, readBackup, removeBackup } from './backups.ts';

const KEY = 'erased-since-backup';
const idsSchema = z.catch(z.array(z.string()), []);

/** Notes that backups may still hold records that were erased; call inside the transaction that erases them. */
export async function noteErased(db: ClientsideDatabase, ids: readonly string[]): Promise<void> {
  const noted = await read(db);
  await db.meta.put({ key: KEY, value: [...new Set([...noted, ...ids])] });
}

/** Removes each backup that holds something which was erased since; whether there was one. */
export async function dropErased(db: ClientsideDatabase): Promise<boolean> {
  const ids = await read(db);
  if (ids.length === 0) return false;
  let held = false;
  for (const backup of await listBackups(db.name)) {
    const text = (await readBackup(db.name, backup)) ?? '';
    if (!ids.some((id) => text.includes(`"${id}"`))) continue;
    await removeBackup(db.name, backup);
    held = true;
  }
  await forget(db, ids);
  return held;
}

/** What is erased meanwhile stays noted. */
function forget(db: ClientsideDatabase, done: readonly string[]): Promise<unknown> {
  return db.transaction('rw', db.meta, async () => {
    const left = new Set(await read(db)).difference(new Set(done));
    await (left.size > 0 ? db.meta.put({ key: KEY, value: [...left] }) : db.meta.delete(KEY));
  });
}

async function read(db: ClientsideDatabase): Promise<string[]> {
  return idsSchema.parse((await db.meta.get(KEY))?.value);
}
