import type { ClientsideDatabase } from '../database.ts';
import { changeShareState, type Team } from './share-state.ts';

/** Lets records that were put aside be: they are kept and tried again with each new build, but not counted. */
export async function letAsideBe(
  db: ClientsideDatabase,
  numbers: readonly number[],
): Promise<void> {
  await db.quarantine.where('n').anyOf(numbers).modify({ let: 1 });
}

/** Has the next run try them again, as after an update. */
export async function tryAsideAgain(db: ClientsideDatabase, team: Team): Promise<void> {
  await changeShareState(db, team, { build: undefined });
}

/** Lists and counts them again. */
export async function listAsideAgain(
  db: ClientsideDatabase,
  numbers: readonly number[],
): Promise<void> {
  await db.quarantine
    .where('n')
    .anyOf(numbers)
    .modify((entry) => {
      delete entry.let;
    });
}
