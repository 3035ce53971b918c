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
  await db.quarantine.bulkAdd(fresh.map(({ reason, raw }) => ({ at: now, from, reason, raw })));
}
