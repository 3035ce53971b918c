import { clocksOf, isAlive, type StoredRecord } from '../../record/stored-record.ts';
import { ownClocks } from '../clock-keeper.ts';
import type { ClientsideDatabase, OverwrittenEntry } from '../database.ts';
import { findOverwritten, hasMet, type MetStep } from './find-overwritten.ts';
import type { PullStep } from './plan-pull.ts';
import { saySame } from './say-same.ts';

/** When a page is taken, and the names under which the person writes on other devices. */
export type Taking = { now: number; names?: readonly string[] | undefined };

/** Lists what of one's own a page overwrote, and lists no more what it brought back. Call inside the transaction that takes the page. */
export async function keepOverwritten(
  db: ClientsideDatabase,
  steps: readonly PullStep[],
  { now, names = [] }: Taking,
): Promise<void> {
  const met = steps.filter(hasMet);
  if (met.length === 0) return;
  await dropSettled(db, met);
  const isOwn = await ownClocks(db, met.flatMap(clocksIn));
  const mine = { isOwn, names: new Set(names) };
  const found = met.flatMap((step) => findOverwritten(step, mine));
  await db.overwritten.bulkPut(found.map((entry) => ({ ...entry, open: now })));
}

function clocksIn({ before, record }: MetStep): string[] {
  const fates = [before.d, record.d].filter((clock) => clock !== undefined);
  return [...Object.values(clocksOf(before)), ...Object.values(clocksOf(record)), ...fates];
}

async function dropSettled(db: ClientsideDatabase, steps: readonly MetStep[]): Promise<void> {
  const byId = new Map(steps.map(({ record }) => [record.id, record]));
  const settled = (await openOf(db, byId)).filter((entry) => isSettled(entry, byId.get(entry.id)));
  await db.overwritten.bulkDelete(settled.map(({ id, field }) => [id, field]));
}

/** Whether what was written stands again, by whomever. */
function isSettled({ what, field, value }: OverwrittenEntry, record?: StoredRecord): boolean {
  if (!record) return false;
  if (what === 'deleted') return isAlive(record);
  if (what === 'revived') return !isAlive(record);
  return saySame(record.f[field], value);
}

/** What is listed of some records. */
export async function openOf(
  db: ClientsideDatabase,
  ids: Pick<ReadonlySet<string>, 'has'>,
): Promise<OverwrittenEntry[]> {
  const keys = await db.overwritten.where('open').above(0).primaryKeys();
  const entries = await db.overwritten.bulkGet(keys.filter(([id]) => ids.has(id)));
  return entries.filter((entry) => entry !== undefined);
}

/** Forgets what was overwritten in records that are gone for good. */
export async function dropOverwritten(
  db: ClientsideDatabase,
  ids: readonly string[],
): Promise<void> {
  if ((await db.overwritten.limit(1).count()) === 0) return;
  const gone = new Set(ids);
  const keys = await db.overwritten.toCollection().primaryKeys();
  await db.overwritten.bulkDelete(keys.filter(([id]) => gone.has(id)));
}
