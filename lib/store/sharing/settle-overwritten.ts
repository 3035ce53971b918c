import type { ClientsideDatabase, OverwrittenEntry, UndoStep } from '../database.ts';
import { transact } from '../transact.ts';
import { openOf } from './keep-overwritten.ts';

/** One that was overwritten: the record and the field, none for the fate of the record. */
export type OverwrittenKey = { id: string; field: string };

/** Lists no more what a write, by its number, has dealt with: whoever writes a value, or deletes the record, has decided. Call inside the write's transaction. */
export async function closeOverwritten(
  db: ClientsideDatabase,
  n: number,
  steps: readonly UndoStep[],
): Promise<void> {
  const byId = new Map(steps.map((step) => [step.id, step]));
  const entries = await openOf(db, byId);
  const decided = entries.filter((entry) => isDecided(entry, byId.get(entry.id)));
  await db.overwritten.bulkPut(
    decided.map(({ open: _open, ...entry }) => ({ ...entry, closed: n })),
  );
}

function isDecided({ what, field }: OverwrittenEntry, step: UndoStep | undefined): boolean {
  if (!step) return false;
  if (step.d !== undefined) return true;
  if (what === 'value') return Object.hasOwn(step.fields, field);
  return what === 'deleted' && step.revived === true;
}

/** Lists again what a write had dealt with that is being undone, overwritten or refused. Call inside the undo's transaction. */
export async function reopenSettled(db: ClientsideDatabase, n: number, now: number): Promise<void> {
  const entries = await db.overwritten.where('closed').equals(n).toArray();
  await db.overwritten.bulkPut(
    entries.map(({ closed: _closed, ...entry }) => ({ ...entry, open: now })),
  );
  const refused = await db.rejected.where('closed').equals(n).toArray();
  await db.rejected.bulkPut(refused.map(({ closed: _closed, ...entry }) => entry));
}

/** Lets what was overwritten be: it is not listed again, and stays in the history. Answers what `listAgain` takes. */
export function letBe(
  db: ClientsideDatabase,
  keys: readonly OverwrittenKey[],
): Promise<OverwrittenEntry[]> {
  return transact(db, async () => {
    const wanted = keys.map(({ id, field }): [string, string] => [id, field]);
    const entries = await db.overwritten.bulkGet(wanted);
    await db.overwritten.bulkDelete(wanted);
    return entries.filter((entry) => entry !== undefined);
  });
}

/** Lists again what was let be. */
export async function listAgain(
  db: ClientsideDatabase,
  entries: readonly OverwrittenEntry[],
): Promise<void> {
  await transact(db, async () => {
    await db.overwritten.bulkPut([...entries]);
  });
}
