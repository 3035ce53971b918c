import { canonicalJson } from '../../lib/record/canonical-json.ts';
import { IMMUTABLE } from '../../lib/record/immutable-kinds.ts';
import { isSameRecord, type Loser, mergeRecords } from '../../lib/record/merge.ts';
import { latestClock, type StoredRecord } from '../../lib/record/stored-record.ts';
import { RECORD_LIMIT, sizeOf } from './limits.ts';

/** Why a record was not taken, as a stable code. */
export type RejectionCode = 'invalid' | 'too_large' | 'immutable' | 'private';

/** A record that was not taken, and why. */
export type Rejection = { s: 'rejected'; code: RejectionCode; field?: string; detail: string };

/** What became of one pushed record. */
export type Settled = { s: 'ok' } | { s: 'noop' } | Rejection;

/** What is to be written for one pushed record: the merged one where it differs, and the values that lost. */
export type Settlement = { result: Settled; record?: StoredRecord; losers: Loser[] };

/** Merges a pushed record, in its canonical form, into the one that is there; what is new gets the author. */
export function settle(
  before: StoredRecord | undefined,
  pushed: StoredRecord,
  author: string,
): Settlement {
  const changed = before && immutableChange(before, pushed);
  if (changed !== undefined)
    return rejected('immutable', 'a note is never overwritten, send a revision', changed);
  const stamped = { ...pushed, by: authorOf(before, pushed, author) };
  const { record, losers } = mergeRecords(before ?? stamped, stamped);
  if (before && isSameRecord(before, record)) return { result: { s: 'noop' }, losers };
  if (sizeOf(record) > RECORD_LIMIT)
    return rejected('too_large', 'with what others wrote the record is larger than 256 KiB');
  return { result: { s: 'ok' }, record, losers };
}

function rejected(code: RejectionCode, detail: string, field?: string): Settlement {
  return { result: { s: 'rejected', code, ...(field ? { field } : {}), detail }, losers: [] };
}

/** Who sends a record again that somebody else wrote does not become its author. */
function authorOf(before: StoredRecord | undefined, pushed: StoredRecord, author: string) {
  return before && latestClock(pushed) <= latestClock(before) ? before.by : author;
}

/** The field of a note that would be overwritten. To delete a note or to bring it back changes no word of it. */
function immutableChange(before: StoredRecord, pushed: StoredRecord): string | undefined {
  const isFree = !IMMUTABLE.has(before.k) || before.e !== undefined || pushed.e !== undefined;
  // A delete may come before what it deletes.
  if (isFree || Object.keys(before.f).length === 0) return undefined;
  return Object.keys(pushed.f).find(
    (field) =>
      !Object.hasOwn(before.f, field) ||
      canonicalJson(before.f[field]) !== canonicalJson(pushed.f[field]),
  );
}
