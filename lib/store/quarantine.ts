import { canonicalJson } from '../record/canonical-json.ts';
import type { Rejected } from './check-record.ts';
import type { ClientsideDatabase } from './database.ts';

/** Keeps records from outside that could not be taken, raw and with their reasons; what is kept already is not kept twice. */
export async function keepRejected(
  db: ClientsideDatabase,
  rejected: readonly Rejected[],
  { now, from }: { now: number; from: string },
): Promise<void> {
  if (rejected.length === 0) return;
  const kept = new Set((await db.quarantine.toArray()).map((entry) => canonicalJson(entry.raw)));
  const fresh = rejected.filter(({ raw }) => {
    const text = canonicalJson(raw);
    return !kept.has(text) && kept.add(text);
  });
  await db.quarantine.bulkAdd(
    fresh.map(({ id, reason, raw }) => ({ at: now, from, reason, raw, ...(id ? { id } : {}) })),
  );
}

/** Lets go what was refused of some records that came from one source: they fit now, or were erased. */
export async function dropRejected(
  db: ClientsideDatabase,
  ids: readonly string[],
  from?: string,
): Promise<void> {
  if (ids.length === 0 || (await db.quarantine.limit(1).count()) === 0) return;
  const entries = db.quarantine.where('id').anyOf(ids);
  await entries.filter((entry) => from === undefined || entry.from === from).delete();
}
