import { latestClock } from '../../record/stored-record.ts';
import type { ClientsideDatabase } from '../database.ts';
import { forgetErased } from '../forget-erased.ts';
import { adoptLibrary, keepLosers } from '../keep-rows.ts';
import { isLibrary, placeRows } from '../locality.ts';
import { dropRejected } from '../quarantine.ts';
import type { Row } from '../row.ts';
import type { PullStep } from './plan-pull.ts';

/** Where quarantined records are from that an endpoint gave. */
export const FROM_ENDPOINT = 'endpoint';

/** Writes what pulled records do; what we have and the endpoint has not stays queued, or is queued. Call inside a transaction. */
export async function keepPulled(
  db: ClientsideDatabase,
  steps: readonly PullStep[],
): Promise<void> {
  const changed = steps.filter((step) => step.isChanged);
  const { rows, adopts } = await placeRows(db, changed);
  const remotes = new Map(changed.map((step) => [step.remote.id, step]));
  await db.records.bulkPut(
    rows.map((row): Row => ({ ...row, s: latestClock(remotes.get(row.id)?.remote ?? row) })),
  );
  await requeue(db, steps, new Map(rows.map((row) => [row.id, row])));
  await keepLosers(
    db,
    steps.map(({ record: { id }, losers }) => ({ id, losers })),
  );
  await forget(db, steps);
  const brought = steps.filter(({ before }) => before?.local === 'sample' && isLibrary(before));
  const adopted = [...adopts, ...brought.map(({ record }) => record.id)];
  if (adopted.length > 0) await adoptLibrary(db, adopted);
}

async function requeue(
  db: ClientsideDatabase,
  steps: readonly PullStep[],
  rows: ReadonlyMap<string, Row>,
): Promise<void> {
  const known = steps.filter((step) => step.before !== undefined);
  const rowOf = ({ before, record: { id } }: PullStep) => rows.get(id) ?? before;
  const isWaiting = (step: PullStep) => step.isAhead && rowOf(step)?.local === undefined;
  const queued = new Set(await db.outbox.toCollection().primaryKeys());
  const settled = known.filter((step) => queued.has(step.record.id) && !isWaiting(step));
  await db.outbox.bulkDelete(settled.map(({ record }) => record.id));
  const waiting = known.filter(isWaiting);
  await db.outbox.bulkPut(
    waiting.map(({ record }) => ({ id: record.id, clock: latestClock(record), sent: true })),
  );
}

/** What came well now need not be kept raw, and of what was erased nothing may be. */
async function forget(db: ClientsideDatabase, steps: readonly PullStep[]): Promise<void> {
  const ids = steps.map(({ record }) => record.id);
  const erased = steps.filter(({ record }) => record.e).map(({ record }) => record.id);
  await dropRejected(db, ids, FROM_ENDPOINT);
  await dropRejected(db, erased);
  await db.rejected.bulkDelete(erased);
  await forgetErased(db, erased);
}
