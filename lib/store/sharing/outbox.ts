import { isSameRecord } from '../../record/merge.ts';
import type { StoredRecord } from '../../record/stored-record.ts';
import type { ClientsideDatabase, OutboxEntry, RejectedEntry } from '../database.ts';
import { bareRecord, type Row } from '../row.ts';
import { transact } from '../transact.ts';

/** What the endpoint said of one record that was sent. */
export type Settled =
  | { s: 'ok' | 'noop' }
  | { s: 'rejected'; code: string; field?: string; detail?: string };

/** The ids that are on their way; a worker that dies leaves them here. */
const SENDING = 'sync-sending';

/** How many records wait to be sent. */
export function countWaiting(db: ClientsideDatabase): Promise<number> {
  return db.outbox.count();
}

/** Takes at most so many records that wait, to send them; from now on the endpoint may have them, whatever happens. */
export function takeWaiting(db: ClientsideDatabase, most: number): Promise<StoredRecord[]> {
  return db.transaction('rw', [db.outbox, db.records, db.meta], async () => {
    await markSent(db);
    const ids = await db.outbox.limit(most).primaryKeys();
    const rows = await db.records.bulkGet(ids);
    const isShared = (row: Row | undefined): row is Row => !!row && row.local === undefined;
    await db.outbox.bulkDelete(ids.filter((_, i) => !isShared(rows[i])));
    const records = rows.filter(isShared).map(bareRecord);
    await db.meta.put({ key: SENDING, value: records.map(({ id }) => id) });
    return records;
  });
}

/** Marks what was on its way, and still waits, as sent. */
async function markSent(db: ClientsideDatabase): Promise<void> {
  const entries = await db.outbox.bulkGet(await sendingIds(db));
  const left = entries.filter((entry): entry is OutboxEntry => !!entry && !entry.sent);
  await db.outbox.bulkPut(left.map((entry) => ({ ...entry, sent: true as const })));
}

async function sendingIds(db: ClientsideDatabase): Promise<string[]> {
  return ((await db.meta.get(SENDING))?.value as string[] | undefined) ?? [];
}

/** Of some rows those that wait with all that was ever written to them: the endpoint can't have seen any of it. */
export async function unsentOf(
  db: ClientsideDatabase,
  rows: readonly Row[],
): Promise<ReadonlySet<string>> {
  const sending = new Set(await sendingIds(db));
  const entries = await db.outbox.bulkGet(rows.map((row) => row.id));
  const unsent = entries.filter((entry) => entry && !entry.sent && !sending.has(entry.id));
  return new Set(unsent.map((entry) => entry?.id ?? ''));
}

/** Settles what was sent, in one transaction: what was taken leaves the queue unless it was changed meanwhile; what was refused is kept with its reason. */
export function settleSent(
  db: ClientsideDatabase,
  sent: readonly StoredRecord[],
  results: readonly Settled[],
  now: number,
): Promise<void> {
  return transact(db, async () => {
    const rows = await db.records.bulkGet(sent.map(({ id }) => id));
    const isDone = (record: StoredRecord, i: number) => {
      const row = rows[i];
      return !row || isSameRecord(bareRecord(row), record);
    };
    await markSent(db);
    await db.outbox.bulkDelete(sent.filter(isDone).map(({ id }) => id));
    await keepRefused(db, sent, results, now);
    await db.meta.delete(SENDING);
  });
}

/** Keeps what was refused; what is taken now need not be kept any more, since its values are in the record and its history. */
async function keepRefused(
  db: ClientsideDatabase,
  sent: readonly StoredRecord[],
  results: readonly Settled[],
  now: number,
): Promise<void> {
  const refused: RejectedEntry[] = [];
  const taken: string[] = [];
  sent.forEach((record, i) => {
    const result = results[i];
    if (result?.s === 'rejected') {
      const { code, field, detail } = result;
      const why = { code, ...(field ? { field } : {}), ...(detail ? { detail } : {}) };
      refused.push({ id: record.id, at: now, ...why, record });
    } else taken.push(record.id);
  });
  await db.rejected.bulkPut(refused);
  await db.rejected.bulkDelete(taken);
}
