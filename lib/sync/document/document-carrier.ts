import { canonicalJson } from '../../record/canonical-json.ts';
import { AHEAD, clockTime } from '../../record/clock.ts';
import { latestClock, type StoredRecord } from '../../record/stored-record.ts';
import type { RawPage } from '../../store/sharing/pulled-page.ts';
import type { Line } from '../ask-endpoint.ts';
import {
  type Carrier,
  type Delivered,
  type Fetched,
  type Parcel,
  vaultsAmong,
} from '../carrier.ts';
import { Trouble } from '../trouble.ts';
import { getDocument, putDocument } from './ask-document.ts';
import {
  emptyDocument,
  mergeInto,
  parseDocument,
  type SharedDocument,
  warningsOf,
  writeDocument,
} from './shared-document.ts';

/** What a carrier is given for tests. */
export type Seams = { now: () => number; wait: (milliseconds: number) => Promise<void> };

/** The longest document that is written or read, in characters. */
const LONGEST = 15 * 1024 * 1024;
/** More records than a document bears. */
const ALL = 100_000;
/** How long a server may need until what it wrote has a strong tag, in milliseconds, and how often that is waited for. */
const SETTLING = 2000;
const WAITS = 5;

const NOTHING_THERE = { 'if-none-match': '*' };

/** The document as it was last read or written: without a tag where there is none yet. */
type Held = { document: SharedDocument; size: number; etag?: string; isNew?: true; time?: number };

/** Carries to and from a document: all of it comes each time that it has changed, and all of it is written on the condition that nobody has written meanwhile. */
export function documentCarrier(line: Line, { now, wait }: Seams): Carrier {
  let held: Held | undefined;

  const read = async (known?: string): Promise<Held | undefined> => {
    const said = await getDocument(line, known);
    const { etag, time } = said;
    if (said.status === 304) {
      if (held) held = { ...held, time, etag: etag ?? held.etag };
      return held;
    }
    const { text } = said;
    held =
      text === undefined
        ? { document: emptyDocument(), size: 0, isNew: true, time }
        : { document: parseDocument(text), size: text.length, etag, time };
    return held;
  };

  /** The tag of what the store has taken in. */
  let taken: string | undefined;

  const pull = async (since: string): Promise<Fetched> => {
    taken = tagOf(since);
    const got = await read(held?.etag ?? taken);
    if (!got) return {};
    taken = got.etag;
    return { page: pageOf(got, got.time ?? now()) };
  };

  /** What is there, with a tag that it can be written by. */
  const strong = async (): Promise<Held> => {
    let got = held ?? (await read());
    for (let waits = 0; isWeak(got?.etag) && waits < WAITS; waits += 1) {
      await wait(SETTLING);
      got = await read(got?.etag);
    }
    if (!got) throw changedMeanwhile();
    if (!got.isNew && !got.etag) throw new Trouble({ code: 'no_etag' });
    if (isWeak(got.etag)) throw new Trouble({ code: 'weak_etag' });
    return got;
  };

  const write = async (there: Held, document: SharedDocument): Promise<void> => {
    const text = writeDocument(document);
    if (text.length > LONGEST) throw new Trouble({ code: 'document_full' });
    // Until the answer is here, nothing is known of what is there.
    held = undefined;
    const { etag } = there;
    const said = await putDocument(line, text, etag ? { 'if-match': etag } : NOTHING_THERE);
    if (said.status === 412) throw changedMeanwhile();
  };

  return {
    records: ALL,
    bytes: LONGEST,
    pullsFirst: true,
    pull,
    look: async () => {
      const got = await read(held?.etag);
      const records = [...(got?.document.records.values() ?? [])];
      const vaults = vaultsAmong(records);
      return { vaults, isEmpty: records.length === vaults.length, time: got?.time ?? now() };
    },
    push: async (parcel, vault): Promise<Delivered> => {
      const there = await strong();
      // What would be overwritten unseen would be in nobody's history.
      const isEmpty = there.document.records.size === 0;
      if (!isEmpty && bare(there.etag) !== bare(taken)) throw changedMeanwhile();
      refuseOtherVault(there.document, parcel, vault);
      refuseClocksAhead(parcel, there.time);
      const { document, results, isSame } = mergeInto(
        there.document,
        parcel.records,
        line.workspace.author,
      );
      if (!isSame) await write(there, document);
      return { results };
    },
  };
}

function pageOf({ document, size, etag = '' }: Held, time: number): RawPage {
  return {
    records: [...document.records.values(), ...document.strays],
    next: `${document.epoch} ${etag}`,
    more: false,
    time,
    isWhole: true,
    warnings: warningsOf(document, size),
  };
}

function changedMeanwhile(): Trouble {
  return new Trouble({ code: 'changed_meanwhile' });
}

/** The tag in a cursor of ours, which is an epoch, a space and a tag. */
function tagOf(cursor: string): string | undefined {
  return cursor.slice(cursor.indexOf(' ') + 1) || undefined;
}

function isWeak(etag: string | undefined): boolean {
  return etag?.startsWith('W/') ?? false;
}

function bare(etag: string | undefined): string {
  return etag?.replace(/^W\//, '') ?? '';
}

/** A document that was replaced by one with another vault, or with none, gets nothing. */
function refuseOtherVault(
  { records }: SharedDocument,
  parcel: Parcel,
  vault: StoredRecord | undefined,
): void {
  const [there] = vaultsAmong([...records.values()]);
  const isBrought = vaultsAmong(parcel.records).length > 0 && records.size === 0;
  if (isBrought || canonicalJson(there?.f) === canonicalJson(vault?.f)) return;
  throw new Trouble({ code: vault ? 'not_encrypted' : 'sealed' });
}

/** A clock far ahead would beat every edit to come. */
function refuseClocksAhead({ records }: Parcel, time: number | undefined): void {
  if (time === undefined) return;
  const i = records.findIndex((record) => clockTime(latestClock(record)) > time + AHEAD);
  if (i >= 0) throw new Trouble({ code: 'clock_ahead', time, i });
}
