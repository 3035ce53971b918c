import type { ClientsideDatabase } from './database.ts';

const REVISION = 'revision';

/** A mark that no write has left yet. */
export function newRevision(): string {
  return crypto.randomUUID();
}

/** Marks the store as changed; call inside the transaction that changes it. */
export async function markRevision(db: ClientsideDatabase, mark: string): Promise<void> {
  await db.meta.put({ key: REVISION, value: mark });
}

/** The mark of the last write, whichever part of the extension made it; undefined in a store that nothing was written to. */
export async function revisionOf(db: ClientsideDatabase): Promise<string | undefined> {
  return (await db.meta.get(REVISION))?.value as string | undefined;
}
