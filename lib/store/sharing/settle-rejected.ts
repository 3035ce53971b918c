import { Failure } from '../../platform/failure.ts';
import { IMMUTABLE } from '../../record/immutable-kinds.ts';
import { newId } from '../../record/new-id.ts';
import { isAlive, latestClock } from '../../record/stored-record.ts';
import type { ClientsideDatabase, RejectedEntry } from '../database.ts';
import { transact } from '../transact.ts';
import { type Receipt, type WriteOptions, writeRecords } from '../write.ts';

/** What the endpoint refused and nobody has dealt with. */
export async function refusedEntries(db: ClientsideDatabase): Promise<RejectedEntry[]> {
  return (await db.rejected.toArray()).filter((entry) => entry.closed === undefined);
}

/** How much the endpoint refused and nobody has dealt with. */
export async function countRefused(db: ClientsideDatabase): Promise<number> {
  return (await db.rejected.count()) - (await db.rejected.where('closed').above(0).count());
}

/** Queues again what the endpoint refused, as it is here now; it stays among the refused until it is taken. Fails with `missing` where there is nothing to send. */
export function tryRejectedAgain(db: ClientsideDatabase, id: string): Promise<void> {
  return db.transaction('rw', [db.records, db.outbox], async () => {
    const row = await db.records.get(id);
    if (!row || row.local !== undefined)
      throw new Failure(
        'missing',
        'This record is not here any more, or must stay in this browser. Export it if you need it.',
      );
    await db.outbox.put({ id, clock: latestClock(row), sent: true });
  });
}

/** Whether what was refused can be shared only as a record of its own: a note whose id the team has with other words. */
export function needsOwnRecord({ code, record }: RejectedEntry): boolean {
  return code === 'immutable' && IMMUTABLE.has(record.k) && isAlive(record);
}

/** Writes the words of a refused note as a note of its own; it is not among the refused any more, unless that is undone. Fails with `missing`. */
export function shareAsNew(
  db: ClientsideDatabase,
  id: string,
  options: WriteOptions,
): Promise<Receipt> {
  return transact(db, async () => {
    const entry = await db.rejected.get(id);
    if (!entry || entry.closed !== undefined || !needsOwnRecord(entry))
      throw new Failure('missing', 'This is not among the refused any more.');
    const { k, f } = entry.record;
    const change = { k, id: newId(k as 'note'), fields: f };
    const receipt = await writeRecords(db, [change], options);
    await db.rejected.put({ ...entry, closed: receipt.undo ?? 0 });
    return receipt;
  });
}

/** Lets a refused record be: here it stays as it is, and nobody is reminded of it. Answers what `rejectAgain` takes. */
export function letRejectedBe(
  db: ClientsideDatabase,
  id: string,
): Promise<RejectedEntry | undefined> {
  return db.transaction('rw', db.rejected, async () => {
    const entry = await db.rejected.get(id);
    await db.rejected.delete(id);
    return entry;
  });
}

/** Lists a refused record again. */
export async function rejectAgain(db: ClientsideDatabase, entry: RejectedEntry): Promise<void> {
  await db.rejected.put(entry);
}
