import { noteErased } from '../backup/drop-erased.ts';
import type { ClientsideDatabase } from '../database.ts';
import { dropUndo } from '../keep-undo.ts';
import { dropRejected } from '../quarantine.ts';
import { dropOverwritten } from '../sharing/keep-overwritten.ts';

/** What a write is called of which a part was erased: its own words may name whom they must not. */
const CUT = 'A change, a part of which was erased for good';

/** Removes what the store still knows of records that were erased: their history, what was overwritten or refused of them, how they came, and what could be undone of them; backups that hold them go soon after. */
export async function forgetTraces(db: ClientsideDatabase, ids: readonly string[]): Promise<void> {
  await noteErased(db, ids);
  await db.history.where('id').anyOf(ids).delete();
  await dropOverwritten(db, ids);
  await db.rejected.bulkDelete([...ids]);
  await dropRejected(db, ids);
  await forgetSteps(db, new Set(ids));
}

async function forgetSteps(db: ClientsideDatabase, erased: ReadonlySet<string>): Promise<void> {
  const left = new Map<number, number>();
  await db.undosteps.toCollection().modify((entry) => {
    const steps = entry.steps.filter((step) => !erased.has(step.id));
    if (steps.length === entry.steps.length) return;
    entry.steps = steps;
    left.set(entry.n, steps.length);
  });
  const [some, none] = [[...left].filter(([, n]) => n > 0), [...left].filter(([, n]) => n === 0)];
  await dropUndo(
    db,
    none.map(([n]) => n),
  );
  await db.undo
    .where('n')
    .anyOf(some.map(([n]) => n))
    .modify((entry) => {
      entry.label = CUT;
      entry.records = left.get(entry.n) ?? 0;
    });
}
