import type { Loser } from '../../lib/record/merge.ts';
import { settleRecord } from '../../lib/record/settle-record.ts';
import type { StoredRecord } from '../../lib/record/stored-record.ts';
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
  const settled = settleRecord(before, pushed, author);
  if ('overwrites' in settled)
    return rejected(
      'immutable',
      'a note is never overwritten, send a revision',
      settled.overwrites,
    );
  const { record, losers, isSame } = settled;
  if (isSame) return { result: { s: 'noop' }, losers };
  if (sizeOf(record) > RECORD_LIMIT)
    return rejected('too_large', 'with what others wrote the record is larger than 256 KiB');
  return { result: { s: 'ok' }, record, losers };
}

function rejected(code: RejectionCode, detail: string, field?: string): Settlement {
  return { result: { s: 'rejected', code, ...(field ? { field } : {}), detail }, losers: [] };
}
