import { canonicalJson } from '../record/canonical-json.ts';
import type { Rejected } from './check-record.ts';
import type { ClientsideDatabase, QuarantineEntry } from './database.ts';

/** How much one source may fill the quarantine with: records, and UTF-16 code units of their JSON. */
export type Room = { records: number; size: number };

/** Where what is kept came from, when (milliseconds), and how much of it may be here; without a limit where a person brings it. */
type Source = { now: number; from: string; room?: Room };

/** How much of a source's is kept, in UTF-16 code units of its JSON. */
const SIZE = 'quarantine-size:';

/**
 * Keeps records from outside that could not be taken, raw and with their reasons; what is kept already is not kept twice.
 * Answers how many found no room: those are not kept. Call inside a transaction.
 */
export async function keepRejected(
  db: ClientsideDatabase,
  rejected: readonly Rejected[],
  { now, from, room }: Source,
): Promise<number> {
  if (rejected.length === 0) return 0;
  const kept = new Set((await alike(db, rejected, from)).map(({ raw }) => canonicalJson(raw)));
  const fresh = rejected.filter(({ raw }) => {
    const text = canonicalJson(raw);
    return !kept.has(text) && kept.add(text);
  });
  const fitting = room ? await fittingIn(db, fresh, from, room) : fresh;
  await db.quarantine.bulkAdd(
    fitting.map(({ id, reason, raw }) => ({ at: now, from, reason, raw, ...(id ? { id } : {}) })),
  );
  return fresh.length - fitting.length;
}

/** What may be the same as some records: what claims their ids, and where one claims none, what of this source claims none. */
async function alike(
  db: ClientsideDatabase,
  rejected: readonly Rejected[],
  from: string,
): Promise<QuarantineEntry[]> {
  if ((await db.quarantine.limit(1).count()) === 0) return [];
  const ids = new Set(rejected.flatMap(({ id }) => id || []));
  const same = await db.quarantine
    .where('id')
    .anyOf([...ids])
    .toArray();
  if (rejected.every(({ id }) => id)) return same;
  const others = db.quarantine.where('from').equals(from);
  return [...same, ...(await others.filter(({ id }) => id === undefined).toArray())];
}

/** The first of some records that still find room, and counts them in. */
async function fittingIn(
  db: ClientsideDatabase,
  fresh: readonly Rejected[],
  from: string,
  room: Room,
): Promise<Rejected[]> {
  const key = SIZE + from;
  let records = await db.quarantine.where('from').equals(from).count();
  let size = records === 0 ? 0 : await sizeKept(db, from);
  const fitting = fresh.filter(({ raw }) => {
    const more = sizeOf(raw);
    if (records >= room.records || size + more > room.size) return false;
    records += 1;
    size += more;
    return true;
  });
  await db.meta.put({ key, value: size });
  return fitting;
}

/** How much of a source's is kept; an earlier build did not count. */
async function sizeKept(db: ClientsideDatabase, from: string): Promise<number> {
  const counted = (await db.meta.get(SIZE + from))?.value;
  if (typeof counted === 'number') return counted;
  let size = 0;
  await db.quarantine
    .where('from')
    .equals(from)
    .each(({ raw }) => {
      size += sizeOf(raw);
    });
  return size;
}

function sizeOf(raw: unknown): number {
  return JSON.stringify(raw)?.length ?? 0;
}

/** Lets go what was refused of some records that came from one source: they fit now, or were erased. */
export async function dropRejected(
  db: ClientsideDatabase,
  ids: readonly string[],
  from?: string,
): Promise<void> {
  if (ids.length === 0 || (await db.quarantine.limit(1).count()) === 0) return;
  const entries = await db.quarantine.where('id').anyOf(ids).toArray();
  const going = entries.filter((entry) => from === undefined || entry.from === from);
  await db.quarantine.bulkDelete(going.map(({ n }) => n));
  for (const [source, gone] of Map.groupBy(going, (entry) => entry.from)) {
    const key = SIZE + source;
    const counted = (await db.meta.get(key))?.value;
    if (typeof counted !== 'number') continue;
    const size = gone.reduce((sum, { raw }) => sum + sizeOf(raw), 0);
    await db.meta.put({ key, value: Math.max(0, counted - size) });
  }
}
