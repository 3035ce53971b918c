import { checkRecord } from '../check-record.ts';
import type { ClientsideDatabase } from '../database.ts';
import { transact } from '../transact.ts';
import { keepOverwritten, type Taking } from './keep-overwritten.ts';
import { FROM_ENDPOINT, keepPulled } from './keep-pulled.ts';
import { planPull } from './plan-pull.ts';
import { changeShareState, type Team } from './share-state.ts';

/** Tries again what did not fit once, since another build may know it; answers the ids that fit now. */
export function retryQuarantine(
  db: ClientsideDatabase,
  team: Team,
  build: string,
  taking: Taking,
): Promise<string[]> {
  return transact(db, async () => {
    const entries = await db.quarantine.where('from').equals(FROM_ENDPOINT).toArray();
    const fitting = entries.flatMap(({ raw }) => {
      const checked = checkRecord(raw);
      return 'record' in checked ? [checked.record] : [];
    });
    const ids = fitting.map(({ id }) => id);
    const { steps } = planPull(fitting, await db.records.bulkGet(ids));
    await keepPulled(db, steps);
    await keepOverwritten(db, steps, taking);
    await changeShareState(db, team, { build });
    return steps.map(({ record: { id } }) => id);
  });
}
