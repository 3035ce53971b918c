import type { ClientsideDatabase } from '../database.ts';

/** One entry a page of a full pull. */
const SEEN = 'sync-seen:';

/** Remembers what one page of a full pull brought; call inside the transaction that takes it. */
export async function keepSeen(
  db: ClientsideDatabase,
  page: number,
  ids: readonly string[],
): Promise<void> {
  await db.meta.put({ key: `${SEEN}${page}`, value: ids });
}

/** The ids that the full pull under way has brought so far. */
export async function readSeen(db: ClientsideDatabase): Promise<Set<string>> {
  const entries = await db.meta.where('key').startsWith(SEEN).toArray();
  return new Set(entries.flatMap((entry) => entry.value as string[]));
}

/** Forgets them. */
export async function dropSeen(db: ClientsideDatabase): Promise<void> {
  await db.meta.where('key').startsWith(SEEN).delete();
}
