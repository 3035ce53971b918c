import { latestClock } from '../../record/stored-record.ts';
import type { ClientsideDatabase, OutboxEntry } from '../database.ts';
import type { Row } from '../row.ts';

/** The rows as they were before a write, by id. */
export type Before = ReadonlyMap<string, Row | undefined>;

/** Queues rows that may be shared; call inside the transaction that writes them. What was here and not in the queue has been sent. */
export async function queueRows(
  db: ClientsideDatabase,
  rows: readonly Row[],
  before: Before,
): Promise<void> {
  const known = rows.filter(({ id }) => before.get(id) !== undefined).map(({ id }) => id);
  const queued = new Map(
    (await db.outbox.bulkGet(known)).flatMap((entry) => (entry ? [[entry.id, entry]] : [])),
  );
  await db.outbox.bulkPut(rows.map((row) => entryOf(row, before.get(row.id), queued.get(row.id))));
}

function entryOf(row: Row, before: Row | undefined, queued: OutboxEntry | undefined): OutboxEntry {
  const isSent = queued ? queued.sent : before !== undefined && before.local === undefined;
  const sent = isSent || row.s !== undefined;
  return { id: row.id, clock: latestClock(row), ...(sent ? { sent } : {}) };
}
