import { latestClock, type StoredRecord } from '../../record/stored-record.ts';
import type { ClientsideDatabase } from '../database.ts';
import { forgetErased } from '../forget-erased.ts';
import { adoptLibrary, keepLosers } from '../keep-rows.ts';
import { isLibrary, placeRows } from '../locality.ts';
import { dropRejected } from '../quarantine.ts';
import type { Row } from '../row.ts';
import type { PullStep } from './plan-pull.ts';
import type { Made } from './pulled-page.ts';

/** Where quarantined records are from that an endpoint gave. */
export const FROM_ENDPOINT = 'endpoint';

/** What was made of the records before, whether any record must stay here, where that is known, and who is told when the rows are on their way to the disk. */
type Prepared = {
  made?: ReadonlyMap<StoredRecord, Made>;
  keepsAny?: boolean;
  onWriting?: (() => void) | undefined;
};

/** Writes what pulled records do; what we have and the endpoint has not stays queued, or is queued. Call inside a transaction. */
export async function keepPulled(
  db: ClientsideDatabase,
  steps: readonly PullStep[],
  { made, keepsAny, onWriting }: Prepared = {},
): Promise<void> {
  const changed = steps.filter((step) => step.isChanged);
  const { rows, adopts } = await placeRows(
    db,
    changed.map((step) => (step.before ? step : { ...step, row: made?.get(step.record)?.row })),
    keepsAny,
  );
  const writing = db.records.bulkPut(rows);
  onWriting?.();
  // What else there is to do need not wait for the rows: it is all or nothing.
  await Promise.all([writing, settle(db, steps, rows)]);
  const brought = steps.filter(({ before }) => before?.local === 'sample' && isLibrary(before));
  const adopted = [...adopts, ...brought.map(({ record }) => record.id)];
  if (adopted.length > 0) await adoptLibrary(db, adopted);
}

/** Does for some steps what is done beside writing their rows; what is erased is forgotten last, with what has just lost. */
async function settle(
  db: ClientsideDatabase,
  steps: readonly PullStep[],
  rows: readonly Row[],
): Promise<void> {
  await requeue(db, steps, new Map(rows.map((row) => [row.id, row])));
  await keepLosers(
    db,
    steps.map(({ record: { id }, losers }) => ({ id, losers })),
  );
  await forget(db, steps);
}

async function requeue(
  db: ClientsideDatabase,
  steps: readonly PullStep[],
  rows: ReadonlyMap<string, Row>,
): Promise<void> {
  const known = steps.filter((step) => step.before !== undefined);
  if (known.length === 0) return;
  const rowOf = ({ before, record: { id } }: PullStep) => rows.get(id) ?? before;
  const isWaiting = (step: PullStep) => step.isAhead && rowOf(step)?.local === undefined;
  const [waiting, settled] = [known.filter(isWaiting), known.filter((step) => !isWaiting(step))];
  await db.outbox.bulkDelete(
    await queuedOf(
      db,
      settled.map(({ record }) => record.id),
    ),
  );
  await db.outbox.bulkPut(
    waiting.map(({ record }) => ({ id: record.id, clock: latestClock(record), sent: true })),
  );
}

/** Those of some ids that are queued: mostly the queue is empty, or short enough to be read whole. */
async function queuedOf(db: ClientsideDatabase, ids: readonly string[]): Promise<string[]> {
  const queued = await db.outbox.limit(ids.length + 1).primaryKeys();
  if (queued.length > ids.length)
    return (await db.outbox.bulkGet([...ids])).flatMap((entry) => entry?.id ?? []);
  const asked = new Set(ids);
  return queued.filter((id) => asked.has(id));
}

/** What came well now need not be kept raw, and of what was erased nothing may be. */
async function forget(db: ClientsideDatabase, steps: readonly PullStep[]): Promise<void> {
  const ids = steps.map(({ record }) => record.id);
  const erased = steps.filter(({ record }) => record.e);
  await dropRejected(db, ids, FROM_ENDPOINT);
  await forgetErased(
    db,
    erased.map(({ record }) => record.id),
    erased.flatMap(({ before }) => (before && !before.e ? [before] : [])),
  );
}
