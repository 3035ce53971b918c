import { clocksOf, isAlive } from '../record/stored-record.ts';
import type { ClientsideDatabase } from './database.ts';
import type { Row } from './row.ts';
import { readSending } from './sharing/sending.ts';
import { STARTER_CLOCK } from './starter-clock.ts';

/** Whether a row is a record of the starter library that was removed before an endpoint ever gave it. */
export function isRemovedStarter(row: Row | undefined): boolean {
  if (!row || row.s !== undefined || row.e !== undefined || isAlive(row)) return false;
  return Object.values(clocksOf(row)).includes(STARTER_CLOCK);
}

/** Those of some rows that came with the starter library and were removed here alone: a team may have the same ones, and that somebody tried them and took them out says nothing about those. */
export async function removedStarters(
  db: ClientsideDatabase,
  rows: readonly (Row | undefined)[],
): Promise<ReadonlySet<string>> {
  const ids = rows.flatMap((row) => (row && isRemovedStarter(row) ? [row.id] : []));
  if (ids.length === 0) return new Set();
  const [entries, { ids: sending }] = await Promise.all([db.outbox.bulkGet(ids), readSending(db)]);
  const sent = entries.flatMap((entry) => (entry?.sent ? [entry.id] : []));
  return new Set(ids).difference(new Set([...sent, ...sending]));
}
