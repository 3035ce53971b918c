import type { ClientsideDatabase } from '../database.ts';

/** What is on its way; a worker that dies leaves it here. */
const SENDING = 'sync-sending';
export type Sending = {
  ids: readonly string[];
  /** The store as it was when they were taken: while it is so, they are what they were. */
  revision?: string | undefined;
};

/** What is on its way, or was when a worker died. */
export async function readSending(db: ClientsideDatabase): Promise<Sending> {
  const value = (await db.meta.get(SENDING))?.value as Sending | readonly string[] | undefined;
  return isList(value) ? { ids: value } : (value ?? { ids: [] });
}

/** How an earlier build kept the ids. */
function isList(value: unknown): value is readonly string[] {
  return Array.isArray(value);
}

/** Remembers what is on its way. */
export async function keepSending(db: ClientsideDatabase, value: Sending): Promise<void> {
  await db.meta.put({ key: SENDING, value });
}

/** Forgets what was on its way, once it is settled. */
export async function dropSending(db: ClientsideDatabase): Promise<void> {
  await db.meta.delete(SENDING);
}
