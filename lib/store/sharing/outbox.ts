import { isSameRecord } from '../../record/merge.ts';
import type { StoredRecord } from '../../record/stored-record.ts';
import type { ClientsideDatabase, OutboxEntry, RejectedEntry } from '../database.ts';
import { removedStarters } from '../removed-starters.ts';
import { revisionOf } from '../revision.ts';
import { bareRecord, type Row } from '../row.ts';
import { transact } from '../transact.ts';
import { rowsHere } from './rows-here.ts';
import { dropSending, keepSending, readSending } from './sending.ts';

/** What the endpoint said of one record that was sent. */
export type Settled =
  | { s: 'ok' | 'noop' }
  | { s: 'rejected'; code: string; field?: string; detail?: string };

/** How many records wait to be sent. */
export function countWaiting(db: ClientsideDatabase): Promise<number> {
  return db.outbox.count();
}

/** Takes at most so many records that wait, to send them; from now on the endpoint may have them, whatever happens. */
export function takeWaiting(db: ClientsideDatabase, most: number): Promise<StoredRecord[]> {
  return db.transaction('rw', [db.outbox, db.records, db.meta], async () => {
    const before = await readSending(db);
    await markSent(db, before.ids);
    const ids = await db.outbox.limit(most).primaryKeys();
    // Nothing is written where nothing waits: that is how it is every minute.
    if (ids.length === 0 && before.ids.length === 0) return [];
    const rows = await rowsHere(db, ids);
    const removed = await removedStarters(db, rows);
    const isShared = (row: Row | undefined): row is Row =>
      !!row && row.local === undefined && !removed.has(row.id);
    await db.outbox.bulkDelete(ids.filter((_, i) => !isShared(rows[i])));
    const records = rows.filter(isShared).map(bareRecord);
    if (records.length === 0 && ids.length > 0) return takeWaiting(db, most);
    await keepSending(db, { ids: records.map(({ id }) => id), revision: await revisionOf(db) });
    return records;
  });
}

/** Marks what was on its way, and still waits, as sent. */
async function markSent(db: ClientsideDatabase, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const entries = await db.outbox.bulkGet([...ids]);
  const left = entries.filter((entry): entry is OutboxEntry => !!entry && !entry.sent);
  await db.outbox.bulkPut(left.map((entry) => ({ ...entry, sent: true as const })));
}

/** Of some rows those that wait with all that was ever written to them: the endpoint can't have seen any of it. */
export async function unsentOf(
  db: ClientsideDatabase,
  rows: readonly Row[],
): Promise<ReadonlySet<string>> {
  const sending = new Set((await readSending(db)).ids);
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
    const { ids, revision } = await readSending(db);
    const isUntouched = revision !== undefined && revision === (await revisionOf(db));
    const rows = isUntouched ? [] : await db.records.bulkGet(sent.map(({ id }) => id));
    const isDone = (record: StoredRecord, i: number) => {
      const row = rows[i];
      return !row || isSameRecord(bareRecord(row), record);
    };
    const done = new Set(sent.filter(isDone).map(({ id }) => id));
    await leaveQueue(db, [...done]);
    await markSent(
      db,
      ids.filter((id) => !done.has(id)),
    );
    await keepRefused(db, sent, results, { now, rows });
    await dropSending(db);
  });
}

/** Takes entries out of the queue: at once where they lie side by side, as what was taken from its beginning does. */
async function leaveQueue(db: ClientsideDatabase, ids: readonly string[]): Promise<void> {
  const sorted = ids.toSorted((a, b) => (a < b ? -1 : 1));
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (first === undefined || last === undefined) return;
  const range = db.outbox.where('id').between(first, last, true, true);
  const queued = new Set(await range.primaryKeys());
  const leaving = sorted.filter((id) => queued.has(id));
  if (leaving.length === queued.size) await range.delete();
  else await db.outbox.bulkDelete(leaving);
}

/** Keeps what was refused, unless it was erased since; what is taken now need not be kept any more, since its values are in the record and its history. */
async function keepRefused(
  db: ClientsideDatabase,
  sent: readonly StoredRecord[],
  results: readonly Settled[],
  { now, rows }: { now: number; rows: readonly (Row | undefined)[] },
): Promise<void> {
  const refused: RejectedEntry[] = [];
  const taken: string[] = [];
  sent.forEach((record, i) => {
    const result = results[i];
    if (result?.s === 'rejected' && !rows[i]?.e) {
      const { code, field, detail } = result;
      const why = { code, ...(field ? { field } : {}), ...(detail ? { detail } : {}) };
      refused.push({ id: record.id, at: now, ...why, record });
    } else taken.push(record.id);
  });
  await db.rejected.bulkPut(refused);
  if ((await db.rejected.limit(1).count()) > 0) await db.rejected.bulkDelete(taken);
}
