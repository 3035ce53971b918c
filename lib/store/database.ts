import { Dexie, type EntityTable, type Table } from 'dexie';
import { Failure } from '../platform/failure.ts';
import type { Clock } from '../record/clock.ts';
import type { StoredRecord, Value } from '../record/stored-record.ts';
import type { Row } from './row.ts';

/** A record that waits to be sent; several edits of one record are one entry. `sent` when the endpoint may have an earlier state of it. */
export type OutboxEntry = { id: string; clock: Clock; sent?: true };

/** A record that the endpoint did not take, as it was sent, and why: a stable code, the field and a sentence. */
export type RejectedEntry = {
  id: string;
  at: number;
  code: string;
  field?: string;
  detail?: string;
  record: StoredRecord;
  /** The write that shared it otherwise, so that undoing that write lists it again. */
  closed?: number;
};

/** A value that was overwritten or lost a merge. */
export type HistoryEntry = { n: number; id: string; field: string; clock: Clock; value: Value };

/**
 * What somebody wrote here, or under the same name, and what came of it through sharing: a value that another's later one replaced,
 * a record that another deleted, or a deleted one that another's edit brought back. One entry a field; the fate of a record has no field.
 */
export type OverwrittenEntry = {
  id: string;
  field: string;
  what: 'value' | 'deleted' | 'revived';
  /** What was written, and when by the clock; of a deleted record its fields that were written here. */
  value: Value;
  clock: Clock;
  /** Whether it was written here or under the same name; else it was only here before. */
  wrote: boolean;
  /** The clock of what took its place, and whose that is where the endpoint said so. */
  to: Clock;
  by?: string;
  /** The endpoint had not given it back when the other came: neither had seen the other. */
  unseen?: true;
  /** When it came, in milliseconds; gone once it was dealt with. */
  open?: number;
  /** The write that dealt with it, so that undoing that write lists it again. */
  closed?: number;
};

/** What a write changed in one record, so that it can be taken back. */
export type UndoStep = {
  id: string;
  /** Whether the write made the record. */
  made: boolean;
  /** Whether the record was deleted, and the write revived it. */
  revived?: boolean;
  /** The fields it set: the clock they got, and the value before with its own clock, where there was one. */
  fields: Record<string, { clock: Clock; before?: Value; was?: Clock }>;
  /** The delete clock it set, and the one before. */
  d?: Clock;
  dWas?: Clock;
};
/** A write that can be taken back: when it was, in milliseconds and by the clock, and how many records it touched. */
export type UndoEntry = { n: number; at: number; clock: Clock; label: string; records: number };

/** What such a write did: apart, since lists of writes need not read a hundred thousand steps of an import. */
export type UndoSteps = { n: number; steps: UndoStep[] };

/** A record from outside that could not be taken, kept raw with its reason; `id` is the one that it claims. */
export type QuarantineEntry = {
  n: number;
  at: number;
  from: string;
  reason: string;
  raw: unknown;
  id?: string;
  /** Somebody has seen it and lets it be: kept, and not counted any more. */
  let?: 1;
};

/** One remembered value of the store: the last clock, the starter data that is in. */
export type MetaEntry = { key: string; value: unknown };

/** The version of the database that this build writes; Dexie stores ten times it. */
export const STORE_VERSION = 2;

/** The local database. Indexes are few on purpose: each costs every write; `local` is empty, and so free, for all that is shared. */
export class ClientsideDatabase extends Dexie {
  declare records: Table<Row, string>;
  declare outbox: Table<OutboxEntry, string>;
  declare history: EntityTable<HistoryEntry, 'n'>;
  declare undo: EntityTable<UndoEntry, 'n'>;
  declare undosteps: Table<UndoSteps, number>;
  declare quarantine: EntityTable<QuarantineEntry, 'n'>;
  declare rejected: Table<RejectedEntry, string>;
  declare overwritten: Table<OverwrittenEntry, [string, string]>;
  declare meta: Table<MetaEntry, string>;

  /** All tables: every write is one transaction over them. */
  get all(): Table[] {
    const { records, outbox, history, undo, undosteps, quarantine, rejected, meta } = this;
    return [
      records,
      outbox,
      history,
      undo,
      undosteps,
      quarantine,
      rejected,
      this.overwritten,
      meta,
    ];
  }

  constructor(name = 'clientside') {
    super(name);
    this.version(1).stores({
      records: 'id, [p+k], [k+n], *w, local',
      outbox: 'id',
      history: '++n, id',
      undo: '++n',
      undosteps: 'n',
      quarantine: '++n',
      meta: 'key',
    });
    // What the endpoint refused, what sharing overwrote; and which record a refused one would be, to let it go once it fits.
    this.version(2)
      .stores({
        rejected: 'id, closed',
        quarantine: '++n, id, from, let',
        overwritten: '[id+field], open, closed',
      })
      .upgrade((upgrade) =>
        upgrade
          .table('quarantine')
          .toCollection()
          .modify((entry: QuarantineEntry) => {
            const id = claimedId(entry.raw);
            if (id !== undefined) entry.id = id;
          }),
      );
  }
}

/** The id that a record from outside claims, however little of it fits. */
export function claimedId(raw: unknown): string | undefined {
  if (!raw || typeof raw !== 'object' || !('id' in raw)) return undefined;
  return typeof raw.id === 'string' ? raw.id.slice(0, 100) : undefined;
}

/** The store was saved by a newer version, which this one leaves alone. */
export function newerFailure(cause?: unknown): Failure {
  return new Failure(
    'store-newer',
    'Your data was saved by a newer Clientside. Update the extension; nothing is lost.',
    { cause },
  );
}

/** What a failing IndexedDB means to a person. */
export function openingFailure(cause: unknown): Failure {
  const { name, message } = namesOf(cause);
  if (name.includes('VersionError')) return newerFailure(cause);
  // Chromium calls the limit a quota, and a full disk an unknown error without space.
  if (/Quota|NO_SPACE/.test(`${name} ${message}`))
    return new Failure(
      'store-full',
      'This browser has no room left for Clientside. Free some disk space, then try again; what you typed is still here.',
      { passing: true, cause },
    );
  return new Failure(
    'store-refused',
    'This browser does not let Clientside keep data. Leave private browsing or allow site data, then try again.',
    { passing: true, cause },
  );
}

function namesOf(cause: unknown): { name: string; message: string } {
  if (!(cause instanceof Error)) return { name: '', message: String(cause) };
  const inner = (cause as { inner?: unknown }).inner;
  const innerName = inner instanceof Error ? inner.name : '';
  return { name: `${cause.name} ${innerName}`, message: cause.message };
}
