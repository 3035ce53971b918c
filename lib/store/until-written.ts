import type { ClientsideDatabase } from './database.ts';
import { revisionOf } from './revision.ts';

const MOST = 16;

type Kept = { revision: string; values: Map<string, { at: number; value: unknown }> };

const keptOf = new WeakMap<ClientsideDatabase, Kept>();

/** A value made of the store alone: made once and kept until anybody writes, at most `age` milliseconds at `now`, the latest sixteen. */
export async function untilWritten<T>(
  db: ClientsideDatabase,
  key: string,
  { now, age }: { now: number; age: number },
  make: () => Promise<T>,
): Promise<T> {
  const revision = await revisionOf(db);
  if (revision === undefined) return make();
  const values = valuesAt(db, revision);
  const kept = values.get(key);
  if (kept && Math.abs(now - kept.at) < age) return kept.value as T;
  const value = await make();
  values.delete(key);
  values.set(key, { at: now, value });
  for (const oldest of [...values.keys()].slice(0, -MOST)) values.delete(oldest);
  return value;
}

function valuesAt(db: ClientsideDatabase, revision: string): Kept['values'] {
  const kept = keptOf.get(db);
  if (kept?.revision === revision) return kept.values;
  const values: Kept['values'] = new Map();
  keptOf.set(db, { revision, values });
  return values;
}
