import { canonicalJson } from './canonical-json.ts';
import { IMMUTABLE } from './immutable-kinds.ts';
import { isSameRecord, type Loser, mergeRecords } from './merge.ts';
import { VAULT } from './sealed-shape.ts';
import { fieldClock, latestClock, type StoredRecord } from './stored-record.ts';

/** What a record that is sent does to the one that is there: the merged one, what lost, whether anything is to be written. */
export type SettledRecord = { record: StoredRecord; losers: Loser[]; isSame: boolean };

/** Merges a record that is sent, in its canonical form, into the one that is there; what is new gets the author. Answers the field of a note that it would overwrite. */
export function settleRecord(
  before: StoredRecord | undefined,
  sent: StoredRecord,
  author: string | undefined,
): SettledRecord | { overwrites: string } {
  const overwrites = before && overwrittenField(before, sent);
  if (overwrites !== undefined) return { overwrites };
  const stamped = stamp(before, sent, author);
  const { record, losers } = before
    ? mergeRecords(before, stamped)
    : { record: stamped, losers: [] };
  // Who sent the loser of a tie may not know the winner: it is told again.
  const isTie = losers.some(({ field, clock }) => clock === fieldClock(record, field));
  const isSame = before !== undefined && !isTie && isSameRecord(before, record);
  if (before?.k === VAULT && !isSame) return { overwrites: 'vault' };
  return { record, losers, isSame };
}

/** Who sends a record again that somebody else wrote does not become its author, and of an erased one nothing is kept, no author either. */
function stamp(before: StoredRecord | undefined, sent: StoredRecord, author: string | undefined) {
  const isOld = before && latestClock(sent) <= latestClock(before);
  const { by: _by, ...record } = sent;
  const by = isOld ? before.by : author;
  return by === undefined || record.e !== undefined ? record : { ...record, by };
}

/** The field of a note that would be overwritten. To delete a note or to bring it back changes no word of it. */
function overwrittenField(before: StoredRecord, sent: StoredRecord): string | undefined {
  const isFree = !IMMUTABLE.has(before.k) || before.e !== undefined || sent.e !== undefined;
  // A delete may come before what it deletes.
  if (isFree || Object.keys(before.f).length === 0) return undefined;
  return Object.keys(sent.f).find(
    (field) =>
      !Object.hasOwn(before.f, field) ||
      canonicalJson(before.f[field]) !== canonicalJson(sent.f[field]),
  );
}
