import type { Clock } from '../record/clock.ts';
import type { ClientsideDatabase, UndoStep } from './database.ts';

const UNDO_KEPT = 50;

/** Remembers how to take a write back, one step a record; the last 50 are kept. Gives the number to undo it by. */
export async function keepUndo(
  db: ClientsideDatabase,
  { now, clock, label }: { now: number; clock: Clock; label: string },
  steps: readonly UndoStep[],
): Promise<number> {
  const joined = joinSteps(steps);
  const n = await db.undo.add({ at: now, clock, label, records: joined.length });
  await db.undosteps.put({ n, steps: joined });
  const old = await db.undo
    .where('n')
    .belowOrEqual(n - UNDO_KEPT)
    .primaryKeys();
  await dropUndo(db, old);
  return n;
}

/** Forgets how to take some writes back. */
export async function dropUndo(db: ClientsideDatabase, numbers: readonly number[]): Promise<void> {
  await db.undo.bulkDelete([...numbers]);
  await db.undosteps.bulkDelete([...numbers]);
  // What these writes had dealt with can't come back any more.
  await db.overwritten.where('closed').anyOf(numbers).delete();
  await db.rejected.where('closed').anyOf(numbers).delete();
}

/** Two changes of one record in one write are taken back as one. */
function joinSteps(steps: readonly UndoStep[]): UndoStep[] {
  const joined = new Map<string, UndoStep>();
  for (const step of steps) {
    const first = joined.get(step.id);
    joined.set(step.id, first ? joinTwo(first, step) : step);
  }
  return [...joined.values()];
}

function joinTwo(first: UndoStep, second: UndoStep): UndoStep {
  const fields = { ...second.fields };
  for (const [field, one] of Object.entries(first.fields))
    fields[field] = { ...one, clock: fields[field]?.clock ?? one.clock };
  return { ...second, ...first, fields, ...(second.d ? { d: second.d } : {}) };
}
