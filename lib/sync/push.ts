import type { StoredRecord } from '../record/stored-record.ts';
import { healStore } from '../store/clock-keeper.ts';
import { BUILT } from '../store/credible-time.ts';
import type { ClientsideDatabase } from '../store/database.ts';
import { hasImpossibleClock } from '../store/heal-clocks.ts';
import { countWaiting, settleSent, takeWaiting } from '../store/sharing/outbox.ts';
import { restampUnsent } from '../store/sharing/restamp-unsent.ts';
import { transact } from '../store/transact.ts';
import type { Carrier, Parcel } from './carrier.ts';
import type { Envelope } from './seal/envelope.ts';
import { Trouble } from './trouble.ts';
import { fullJitter } from './wait-until.ts';

/** A record below so many characters is not what was too large, whatever a proxy says. */
const SMALL = 16 * 1024;
/** How often it is tried again to change what somebody else changed first. */
const TRIES = 6;

/** What a push works with; `refresh` takes in what changed there meanwhile, `pullAnew` has the next pull bring everything. */
export type Pushing = {
  db: ClientsideDatabase;
  carrier: Carrier;
  envelope: Envelope;
  now: () => number;
  random: () => number;
  wait: (milliseconds: number) => Promise<void>;
  refresh: () => Promise<unknown>;
  pullAnew: () => Promise<unknown>;
};

/** What is learned on the way: how much is taken at once, and how often somebody else was faster. */
type Learned = { most: number; late: number };

/** Sends what waits, batch by batch, until nothing does; answers the records whose clocks it changed and the seconds the endpoint wants to be left alone. Fails with a Trouble, and then what was not settled still waits. */
export async function pushAll(
  pushing: Pushing,
  touched: (ids: readonly string[]) => void,
): Promise<number | undefined> {
  const { db, carrier, envelope } = pushing;
  const learned: Learned = { most: carrier.records, late: 0 };
  if ((await countWaiting(db)) === 0) return undefined;
  await envelope.beforePush();
  let backoff: number | undefined;
  for (;;) {
    const waiting = await takeWaiting(db, learned.most);
    if (waiting.length === 0) return backoff;
    // No honest endpoint would take them.
    if (waiting.some(hasImpossibleClock)) {
      touched([...(await transact(db, () => healStore(db, pushing.now())))]);
      continue;
    }
    const batch = fitting(waiting, await envelope.seal(waiting), carrier.bytes);
    try {
      const answer = await carrier.push(batch.parcel, envelope.vault());
      await settleSent(db, batch.records, answer.results, pushing.now());
      backoff = answer.backoff ?? backoff;
    } catch (thrown) {
      touched(await recover(pushing, batch, learned, thrown));
    }
  }
}

type Batch = { records: StoredRecord[]; parcel: Parcel };

/** As many of the first records as fit into a push; the first in any case. */
function fitting(
  waiting: readonly StoredRecord[],
  wire: readonly StoredRecord[],
  bytes: number,
): Batch {
  const parcel: Parcel = { records: [], texts: [] };
  const encoder = new TextEncoder();
  let size = 0;
  for (const record of wire) {
    const text = JSON.stringify(record);
    size += encoder.encode(text).length + 1;
    if (size > bytes && parcel.records.length > 0) break;
    parcel.records.push(record);
    parcel.texts.push(text);
  }
  return { records: waiting.slice(0, parcel.records.length), parcel };
}

/** What helps: a smaller batch, other clocks, to take in what is there, or to leave one record out. Fails with what was thrown where nothing does. */
async function recover(
  pushing: Pushing,
  { records, parcel }: Batch,
  learned: Learned,
  thrown: unknown,
): Promise<readonly string[]> {
  if (!(thrown instanceof Trouble)) throw thrown;
  const { code, detail, time, i = 0 } = thrown.facts;
  const refuse = (record: StoredRecord) =>
    settleSent(pushing.db, [record], [{ s: 'rejected', code, detail }], pushing.now());
  if (code === 'changed_meanwhile') {
    learned.late += 1;
    if (learned.late >= TRIES) throw new Trouble({ code: 'contended' }, thrown);
    await pushing.wait(fullJitter(learned.late, pushing.random));
    await pushing.refresh();
    return [];
  }
  if (code === 'too_large') {
    const [only, ...others] = records;
    if (only && others.length === 0) {
      if ((parcel.texts[0]?.length ?? 0) < SMALL) throw thrown;
      await refuse(only);
    }
    learned.most = Math.max(1, Math.floor(records.length / 2));
    return [];
  }
  const late = records[i];
  if (code !== 'clock_ahead' || time === undefined || time < BUILT || !late) throw thrown;
  const { ids, isBeaten } = await restampUnsent(pushing.db, time);
  // Its clocks are as they should be, and still it is not taken.
  if (!ids.has(late.id)) await refuse(late);
  // What was given once and wins is not given again by itself: the edit would stand here alone.
  if (isBeaten) await pushing.pullAnew();
  return [...ids];
}
