import type { ClientsideDatabase } from './database.ts';
import { revisionOf } from './revision.ts';

const MOST = 32;

type Made = { revision: string; values: Map<string, { at: number; value: Promise<unknown> }> };

const keptOf = new WeakMap<ClientsideDatabase, Made>();

type Kept = { now: number; age: number; revision?: Promise<string | undefined> | undefined };

/** A value made of the store alone: made once and kept until anybody writes, at most `age` milliseconds at `now`, the latest thirty-two. Whoever has asked for the store's revision already hands it on. */
export async function untilWritten<T>(
  db: ClientsideDatabase,
  key: string,
  { now, age, revision = revisionOf(db) }: Kept,
  make: () => Promise<T>,
): Promise<T> {
  const mark = await revision;
  if (mark === undefined) return make();
  const values = valuesAt(db, mark);
  const kept = values.get(key);
  if (kept && Math.abs(now - kept.at) < age) return kept.value as Promise<T>;
  const value = make();
  values.delete(key);
  values.set(key, { at: now, value });
  // What could not be made is made again.
  value.catch(() => values.delete(key));
  for (const oldest of [...values.keys()].slice(0, -MOST)) values.delete(oldest);
  return value;
}

/** The store's revision when a value was last made of it: somebody else may have written since. */
export function lastRevision(db: ClientsideDatabase): string | undefined {
  return keptOf.get(db)?.revision;
}

function valuesAt(db: ClientsideDatabase, revision: string): Made['values'] {
  const kept = keptOf.get(db);
  if (kept?.revision === revision) return kept.values;
  const values: Made['values'] = new Map();
  keptOf.set(db, { revision, values });
  return values;
}
