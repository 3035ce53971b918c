import { canonicalJson } from './canonical-json.ts';
import { type Clock, laterClock } from './clock.ts';
import {
  compress,
  fieldClock,
  latestClock,
  type StoredRecord,
  type Value,
} from './stored-record.ts';

/** A value that lost a merge, or was overwritten, with the clock it had. */
export type Loser = { field: string; clock: Clock; value: Value };

/** What a merge gives: the record and what lost. */
export type Merged = { record: StoredRecord; losers: Loser[] };

/** The one merge: per field the larger clock wins, equal clocks by larger canonical JSON; associative, commutative, idempotent. */
export function mergeRecords(a: StoredRecord, b: StoredRecord): Merged {
  const e = laterClock(a.e, b.e);
  const k = a.k >= b.k ? a.k : b.k;
  const v = Math.max(a.v, b.v);
  if (e !== undefined) return { record: { id: a.id, k, f: {}, h: e, e, v }, losers: [] };
  const { fields, clocks, losers } = mergeFields(a, b);
  const d = laterClock(a.d, b.d);
  const by = authorOf(a, b);
  const rest = { id: a.id, k, f: fields, v, ...(d ? { d } : {}), ...(by ? { by } : {}) };
  return { record: compress(rest, clocks), losers };
}

/** The same record in its one canonical form: clocks of fields that it does not have are gone, `h` is the most frequent. */
export function canonicalRecord(record: StoredRecord): StoredRecord {
  const { c, e, by } = record;
  // One clock for all its fields is the form of most records.
  const isPlain = !c && !e && by !== '' && Object.keys(record.f).length > 0;
  if (isPlain) return record;
  return mergeRecords(record, record).record;
}

function mergeFields(a: StoredRecord, b: StoredRecord) {
  const fields: Record<string, Value> = {};
  const clocks: Record<string, Clock> = {};
  const losers: Loser[] = [];
  for (const field of new Set([...Object.keys(a.f), ...Object.keys(b.f)])) {
    const [winner, loser] = duel(a, b, field);
    fields[field] = winner.f[field];
    clocks[field] = fieldClock(winner, field);
    if (loser) losers.push({ field, clock: fieldClock(loser, field), value: loser.f[field] });
  }
  return { fields, clocks, losers };
}

/** The record whose value of a field wins and, where the other has a different one, the loser. */
function duel(a: StoredRecord, b: StoredRecord, field: string): [StoredRecord, StoredRecord?] {
  if (!Object.hasOwn(b.f, field)) return [a];
  if (!Object.hasOwn(a.f, field)) return [b];
  const [ca, cb] = [fieldClock(a, field), fieldClock(b, field)];
  if (ca !== cb) return ca > cb ? [a, b] : [b, a];
  if (a.f[field] === b.f[field]) return [a];
  const [ja, jb] = [canonicalJson(a.f[field]), canonicalJson(b.f[field])];
  if (ja === jb) return [a];
  return ja > jb ? [a, b] : [b, a];
}

/** The author of the later record; the later one's own silence counts, or the order of merging would. */
function authorOf(a: StoredRecord, b: StoredRecord): string | undefined {
  const [la, lb] = [latestClock(a), latestClock(b)];
  if (la !== lb) return la > lb ? a.by : b.by;
  return (a.by ?? '') >= (b.by ?? '') ? a.by : b.by;
}

/** Whether two records say the same at the same clocks. */
export function isSameRecord(a: StoredRecord, b: StoredRecord): boolean {
  const fields = Object.keys(a.f);
  return (
    a.k === b.k &&
    a.v === b.v &&
    a.d === b.d &&
    a.e === b.e &&
    a.by === b.by &&
    fields.length === Object.keys(b.f).length &&
    fields.every((field) => Object.hasOwn(b.f, field) && isSameField(a, b, field))
  );
}

function isSameField(a: StoredRecord, b: StoredRecord, field: string): boolean {
  if (fieldClock(a, field) !== fieldClock(b, field)) return false;
  return a.f[field] === b.f[field] || canonicalJson(a.f[field]) === canonicalJson(b.f[field]);
}
