import type {
  ClientsideDatabase,
  HistoryEntry,
  OutboxEntry,
  UndoEntry,
  UndoSteps,
} from './database.ts';
import { dropUndo } from './keep-undo.ts';
import type { Row } from './row.ts';
import { sampleIds } from './sample-trace.ts';
import { sharedLibrary } from './shared-library.ts';
import { unsentOf } from './sharing/outbox.ts';
import { STARTER_CLOCK } from './starter-clock.ts';
import { transact } from './transact.ts';

/** All that a removal of the sample took, so that it can be put back. */
export type RemovedSample = {
  rows: Row[];
  history: HistoryEntry[];
  waiting: OutboxEntry[];
  undo: UndoEntry[];
  undoSteps: UndoSteps[];
};

/** Removes every trace of the sample clients, what was added to them included, and of the offering that came with them unless a client of one's own uses it; answers what was taken. */
export function removeSample(db: ClientsideDatabase): Promise<RemovedSample> {
  return transact(db, async () => {
    const sample = await sampleIds(db);
    const ids = [...sample, ...(await linesOnlyOf(db, sample))];
    const gone = new Set(ids);
    const touches = ({ steps }: UndoSteps) => steps.some((step) => gone.has(step.id));
    const undoSteps = await db.undosteps.filter(touches).toArray();
    const numbers = undoSteps.map(({ n }) => n);
    const taken = {
      rows: found(await db.records.bulkGet(ids)),
      history: await db.history.where('id').anyOf(ids).toArray(),
      waiting: found(await db.outbox.bulkGet(ids)),
      undo: found(await db.undo.bulkGet(numbers)),
      undoSteps,
    };
    await db.records.bulkDelete(ids);
    await db.outbox.bulkDelete(ids);
    await db.history.bulkDelete(taken.history.map(({ n }) => n));
    await dropUndo(db, numbers);
    return taken;
  });
}

/** Puts back what a removal of the sample took; what is here again by now is one’s own and stays as it is. */
export function putSampleBack(db: ClientsideDatabase, taken: RemovedSample): Promise<void> {
  return transact(db, async () => {
    const ids = taken.rows.map(({ id }) => id);
    const here = new Set(found(await db.records.bulkGet(ids)).map(({ id }) => id));
    const isAbsent = ({ id }: { id: string }) => !here.has(id);
    const undoSteps = taken.undoSteps
      .map(({ n, steps }) => ({ n, steps: steps.filter(isAbsent) }))
      .filter(({ steps }) => steps.length > 0);
    const counts = new Map(undoSteps.map(({ n, steps }) => [n, steps.length]));
    const undo = taken.undo.flatMap((entry) => {
      const records = counts.get(entry.n);
      return records === undefined ? [] : [{ ...entry, records }];
    });
    await db.records.bulkPut(taken.rows.filter(isAbsent));
    await db.history.bulkPut(taken.history.filter(isAbsent));
    await db.outbox.bulkPut(taken.waiting.filter(isAbsent));
    await db.undo.bulkPut(undo);
    await db.undosteps.bulkPut(undoSteps);
  });
}

function found<T>(list: readonly (T | undefined)[]): T[] {
  return list.filter((one): one is T => one !== undefined);
}

/** The starter's service lines that only these records have: another offering that shared them may have made them one's own and gone since. What was sent stays: a team has it, and may use it. */
async function linesOnlyOf(db: ClientsideDatabase, ids: readonly string[]): Promise<string[]> {
  const own = new Set(ids);
  const others = await sharedLibrary(db, own);
  const touchpoints = await db.records.bulkGet(ids.filter((id) => id.startsWith('touchpoint_')));
  const lines = new Set(touchpoints.map((row) => row?.f.serviceLine as string | undefined));
  const left = [...lines].filter((id) => id !== undefined && !own.has(id) && !others.has(id));
  const rows = found(await db.records.bulkGet(left as string[]));
  const unsent = await unsentOf(db, rows);
  const isAsItCame = (row: Row) => row.h === STARTER_CLOCK && !row.c && unsent.has(row.id);
  return rows.filter(isAsItCame).map(({ id }) => id);
}
