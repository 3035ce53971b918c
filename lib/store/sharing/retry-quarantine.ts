import { checkRecord } from '../check-record.ts';
import type { ClientsideDatabase } from '../database.ts';
import { transact } from '../transact.ts';
import { keepOverwritten, type Taking } from './keep-overwritten.ts';
import { FROM_ENDPOINT, keepPulled } from './keep-pulled.ts';
import { planPull } from './plan-pull.ts';
import { NOT_SEALED, SEALED } from './sealed-reasons.ts';
import { changeShareState, type Team } from './share-state.ts';

/** How sealed records are opened, and what is told of values that are overwritten. */
type Retrying = {
  isSealed: boolean;
  openRecord: (raw: unknown) => Promise<unknown>;
  taking: Taking;
};

/** Tries again what did not fit once, since another build may know it, or another key open it; `stamp` is of build and key. Answers the ids that fit now. */
export async function retryQuarantine(
  db: ClientsideDatabase,
  team: Team,
  stamp: string,
  { taking, ...envelope }: Retrying,
): Promise<string[]> {
  const kept = await db.quarantine.where('from').equals(FROM_ENDPOINT).toArray();
  // A transaction does not wait for a key.
  const raws = await Promise.all(
    kept
      .filter(({ reason }) => reason !== NOT_SEALED)
      .map(({ reason, raw }) => (reason === SEALED ? envelope.openRecord(raw) : raw)),
  );
  return transact(db, async () => {
    const fitting = raws.flatMap((raw) => {
      const checked = checkRecord(raw);
      return 'record' in checked ? [checked.record] : [];
    });
    const ids = fitting.map(({ id }) => id);
    const { steps } = planPull(fitting, await db.records.bulkGet(ids), envelope);
    await keepPulled(db, steps);
    await keepOverwritten(db, steps, taking);
    await changeShareState(db, team, { build: stamp });
    return steps.map(({ record: { id } }) => id);
  });
}
