import { type Checked, foldCheck, type Sum } from '../../record/checksum.ts';
import type { Clock } from '../../record/clock.ts';
import { latestClock, type StoredRecord, storedRecordSchema } from '../../record/stored-record.ts';
import type { ClientsideDatabase } from '../database.ts';
import { FROM_ENDPOINT } from './keep-pulled.ts';
import type { PullStep } from './plan-pull.ts';
import type { PulledPage } from './pulled-page.ts';
import type { ShareState } from './share-state.ts';

type Planned = {
  steps: readonly PullStep[];
  refused: readonly { id?: string; raw: unknown }[];
  made: PulledPage['made'];
  quarantined: ReadonlyMap<string, Clock>;
};

/** The checksum of what the endpoint gave, with this page; in a full pull the ids that it counts are added to those seen. */
export async function countPage(
  db: ClientsideDatabase,
  state: ShareState,
  { steps, refused, made, quarantined }: Planned,
  seen: Set<string>,
) {
  const gone: Checked[] = [];
  const come: Checked[] = [];
  const count = (id: string, clock: Clock, before: Clock | undefined, sum?: Sum) => {
    // A full pull counts anew: what was given before it does not count.
    const isCounted = before !== undefined && (!state.full || seen.has(id));
    if (isCounted) gone.push({ id, clock: before });
    come.push({ id, clock, sum });
  };
  for (const { before, remote, s } of steps)
    count(remote.id, s, quarantined.get(remote.id) ?? before?.s, made.get(remote)?.sum);
  for (const { id, raw } of refused) {
    const clock = rawClock(raw);
    if (id && clock) count(id, clock, quarantined.get(id) ?? (await db.records.get(id))?.s);
  }
  // What can't be counted came all the same.
  for (const { id } of [...come, ...refused]) if (state.full && id) seen.add(id);
  return foldCheck(state.check, { gone, come });
}

/** The clocks of what the endpoint gave last of some records, where that could not be taken. */
export async function quarantinedClocks(
  db: ClientsideDatabase,
  ids: readonly string[],
): Promise<Map<string, Clock>> {
  if ((await db.quarantine.limit(1).count()) === 0) return new Map();
  const entries = await db.quarantine.where('id').anyOf(ids).sortBy('n');
  const ours = entries.filter(({ from }) => from === FROM_ENDPOINT);
  return new Map(
    ours.flatMap(({ id, raw }) => {
      const clock = rawClock(raw);
      return id && clock ? [[id, clock] as const] : [];
    }),
  );
}

function rawClock(raw: unknown): Clock | undefined {
  const parsed = storedRecordSchema.safeParse(raw);
  return parsed.success ? latestClock(parsed.data as StoredRecord) : undefined;
}
