import type { KindName } from '../model/kinds.ts';
import { kindOf } from '../model/kinds.ts';
import type { Clock } from '../record/clock.ts';
import { fromFields } from '../record/entity.ts';
import { isAlive, type StoredRecord } from '../record/stored-record.ts';
import { sortName, wordsOf } from './name-words.ts';

/** Why a record never leaves this browser: it is private (or derived from something private), or sample data. */
export type Locality = 'private' | 'sample';

/** A record as Dexie keeps it: the record of the wire and the few columns that are indexed. */
export type Row = StoredRecord & {
  /** The record to whose page this one belongs: a client, a persona, an offering, a template. */
  p?: string;
  /** The sort name, or the exact key of a link. */
  n?: string;
  /** Words that a prefix search finds it by, each with its kind: `client/acme`. */
  w?: string[];
  /** Set when the record must stay out of the outbox. */
  local?: Locality;
  /** The latest clock of the record as the endpoint last gave it; absent while it never did. */
  s?: Clock;
};

/** The row of a record: its index columns are derived from its fields, and a dead record has none. */
export function rowOf(
  record: StoredRecord,
  { local, s }: { local?: Locality | undefined; s?: Clock | undefined } = {},
): Row {
  const { id, k, f, h, c, d, e, by, v } = record;
  const bare = {
    id,
    k,
    f,
    h,
    ...(c && { c }),
    ...(d && { d }),
    ...(e && { e }),
    ...(by && { by }),
    v,
  };
  return {
    ...bare,
    ...(isAlive(record) ? columnsOf(record) : {}),
    ...(local && { local }),
    ...(s && { s }),
  };
}

/** The record of the wire in a row, without the columns that only this store needs. */
export function bareRecord({
  p: _p,
  n: _n,
  w: _w,
  local: _local,
  s: _s,
  ...record
}: Row): StoredRecord {
  return record;
}

function columnsOf(record: StoredRecord): Pick<Row, 'p' | 'n' | 'w'> {
  const kind = kindOf(record.k);
  if (!kind) return {};
  const fields = fromFields(kind, record.f);
  const p = kind.parent.map((field) => fields[field]).find((value) => typeof value === 'string');
  const name = kind.name ? fields[kind.name] : undefined;
  return {
    ...(typeof p === 'string' ? { p } : {}),
    ...(typeof name === 'string' ? namedColumns(record.k as KindName, name) : {}),
  };
}

function namedColumns(kind: KindName, name: string): Pick<Row, 'n' | 'w'> {
  if (kind === 'link') return { n: name };
  return { n: sortName(name), w: wordsOf(name).map((word) => `${kind}/${word}`) };
}
