import { Failure } from '../platform/failure.ts';
import { bringBackShared } from './bring-back-shared.ts';
import { withClock } from './clock-keeper.ts';
import type { ClientsideDatabase, UndoStep } from './database.ts';
import { keepLosers, keepRows } from './keep-rows.ts';
import { dropUndo } from './keep-undo.ts';
import type { Row } from './row.ts';
import { unsentOf } from './sharing/outbox.ts';
import { reopenSettled } from './sharing/settle-overwritten.ts';
import { builtUpon } from './spare-made.ts';
import { type Move, type Reverted, takeBack } from './take-back.ts';
import { transact } from './transact.ts';

/**
 * Takes a write back: fields that nobody changed since get their values before, records it made go unless somebody changed or built upon them.
 * What comes back has the service lines and personas that went with another offering since.
 * Returns the ids touched; fails with `missing` when it was undone already, with `changed-since` when nothing is left to take back.
 */
export function undoWrite(db: ClientsideDatabase, n: number, now: number): Promise<string[]> {
  return transact(db, async () => {
    const entry = await db.undo.get(n);
    if (!entry)
      throw new Failure('missing', 'This was undone already, or is too long ago to undo.');
    const pairs = await rowsOf(db, (await db.undosteps.get(n))?.steps ?? []);
    await reopenSettled(db, n, now);
    await dropUndo(db, [n]);
    const kept = await builtUpon(db, entry, pairs);
    const unsent = await unsentIds(db, pairs);
    const reverted = await withClock(db, now, async (next) => {
      const clock = next(...pairs.map(([, row]) => row));
      return pairs.flatMap(
        ([step, row]) =>
          takeBack(row, step, { clock, isKept: kept.has(row.id), isUnsent: unsent.has(row.id) }) ??
          [],
      );
    });
    if (reverted.length === 0)
      throw new Failure('changed-since', 'This was changed since, so it can’t be undone any more.');
    await apply(db, reverted);
    await moveEarlier(db, n, reverted);
    const ids = reverted.map(({ before }) => before.id);
    return [...ids, ...(await bringBackShared(db, ids, now))];
  });
}

/** The steps with the rows they are about; what is not here any more, or erased, is passed over. */
async function rowsOf(
  db: ClientsideDatabase,
  steps: readonly UndoStep[],
): Promise<[UndoStep, Row][]> {
  const rows = await db.records.bulkGet(steps.map((step) => step.id));
  return steps.flatMap((step, i): [UndoStep, Row][] => {
    const row = rows[i];
    return row && row.e === undefined ? [[step, row]] : [];
  });
}

/** A record never left this browser when it is local, or still waits with all that was ever written to it. */
async function unsentIds(
  db: ClientsideDatabase,
  pairs: readonly [UndoStep, Row][],
): Promise<Set<string>> {
  const made = pairs.filter(([step]) => step.made).map(([, row]) => row);
  const unsent = await unsentOf(db, made);
  return new Set(
    made.filter((row) => row.local !== undefined || unsent.has(row.id)).map((row) => row.id),
  );
}

async function apply(db: ClientsideDatabase, reverted: readonly Reverted[]): Promise<void> {
  const gone = reverted.filter(({ record }) => record === undefined).map(({ before }) => before.id);
  await db.records.bulkDelete(gone);
  await db.outbox.bulkDelete(gone);
  await db.history.where('id').anyOf(gone).delete();
  await keepRows(
    db,
    reverted.flatMap(({ before, record }) => (record ? [{ before, record }] : [])),
  );
  await keepLosers(
    db,
    reverted.map(({ before: { id }, losers }) => ({ id, losers })),
  );
}

/** Lets the writes before this one know their values by the clocks that they have now, so that they can be undone next. */
async function moveEarlier(
  db: ClientsideDatabase,
  n: number,
  reverted: readonly Reverted[],
): Promise<void> {
  if (reverted.every(({ moves }) => moves.length === 0)) return;
  const moved = new Map(reverted.map(({ before, moves }) => [before.id, moves]));
  await db.undosteps
    .where('n')
    .below(n)
    .modify((entry) => {
      for (const step of entry.steps)
        for (const move of moved.get(step.id) ?? []) moveStep(step, move);
    });
}

function moveStep(step: UndoStep, { field, from, to }: Move): void {
  if (field === undefined) {
    if (step.d === from) step.d = to;
    return;
  }
  const known = step.fields[field];
  if (from === undefined) {
    // The record has the field now, as one that is empty: whoever made the record may still take it back.
    if (step.made) step.fields[field] ??= { clock: to };
  } else if (known) {
    if (known.clock === from) known.clock = to;
    if (known.was === from) known.was = to;
  }
}
