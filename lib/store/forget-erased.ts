import { noteErased } from './backup/drop-erased.ts';
import type { ClientsideDatabase } from './database.ts';
import { dropOverwritten } from './sharing/keep-overwritten.ts';

/** Removes what the store still knows of records that were erased: their history, what was overwritten in them, and what could be undone of them; backups that hold them go soon after. */
export async function forgetErased(db: ClientsideDatabase, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const erased = new Set(ids);
  await noteErased(db, ids);
  await db.history.where('id').anyOf(ids).delete();
  await dropOverwritten(db, ids);
  await db.undosteps.toCollection().modify((entry) => {
    if (entry.steps.some((step) => erased.has(step.id)))
      entry.steps = entry.steps.filter((step) => !erased.has(step.id));
  });
}
