import { canonicalJson } from '../../record/canonical-json.ts';
import type { Clock } from '../../record/clock.ts';
import { IMMUTABLE } from '../../record/immutable-kinds.ts';
import { isSameRecord, type Loser, type Merged, mergeRecords } from '../../record/merge.ts';
import {
  fieldClock,
  isAlive,
  latestClock,
  type StoredRecord,
  unsigned,
} from '../../record/stored-record.ts';
import type { Rejected } from '../check-record.ts';
import { bareRecord, type Row } from '../row.ts';

/** What one pulled record does: the row before, what the endpoint has, the merged record and what lost. */
export type PullStep = {
  before: Row | undefined;
  remote: StoredRecord;
  /** The latest clock of what the endpoint has. */
  s: Clock;
  record: StoredRecord;
  losers: Loser[];
  /** Whether we have something that the endpoint has not. */
  isAhead: boolean;
  isChanged: boolean;
};

/** What a pull goes by: whether the records were sealed, and those here that were removed without a say. */
type Planning = { isSealed?: boolean; removed?: ReadonlySet<string> };

/** Plans what pulled records do to the rows that are here, in the same order; what can't be taken is given back. */
export function planPull(
  records: readonly StoredRecord[],
  rows: readonly (Row | undefined)[],
  { isSealed = false, removed }: Planning = {},
): { steps: PullStep[]; rejected: Rejected[] } {
  const steps = new Map<string, PullStep>();
  const rejected: Rejected[] = [];
  records.forEach((remote, i) => {
    const twin = steps.get(remote.id);
    const there = twin ? mergeRecords(twin.remote, remote).record : remote;
    const step = removed?.has(remote.id)
      ? newStep(there, rows[i])
      : stepOf(rows[i], there, isSealed);
    if (step) steps.set(remote.id, step);
    else rejected.push({ id: remote.id, reason: 'a note is never overwritten', raw: remote });
  });
  return { steps: [...steps.values()], rejected };
}

/** What was not here, or as good as not: whatever was written to it stays in the history. */
function newStep(remote: StoredRecord, removed?: Row): PullStep {
  const losers = removed ? conceded(removed, remote).losers : [];
  const s = latestClock(remote);
  return { before: undefined, remote, s, record: remote, losers, isAhead: false, isChanged: true };
}

function stepOf(
  before: Row | undefined,
  remote: StoredRecord,
  isSealed: boolean,
): PullStep | undefined {
  if (!before) return newStep(remote);
  const s = latestClock(remote);
  const here = bareRecord(before);
  // Who wrote what both have last is the endpoint's to say: a file may have named another.
  const isSameAge = latestClock(here) === s;
  const isOverwritten = overwritesNote(here, remote);
  if (isOverwritten && before.s !== undefined) return undefined;
  const { record, losers } = isOverwritten
    ? conceded(here, remote)
    : merged(isSameAge ? unsigned(here) : here, remote, isSealed);
  const isAhead = !isSameRecord(record, remote);
  const isChanged = !isSameRecord(record, here) || before.s !== s;
  return { before, remote, s, record, losers, isAhead, isChanged };
}

/** The merge; the endpoint of a sealed workspace compares other texts than we do, so that where clocks are equal its choice is everybody's. */
function merged(here: StoredRecord, remote: StoredRecord, isSealed: boolean): Merged {
  const isTie = (field: string) =>
    isSealed &&
    Object.hasOwn(remote.f, field) &&
    fieldClock(here, field) === fieldClock(remote, field) &&
    canonicalJson(here.f[field]) !== canonicalJson(remote.f[field]);
  const ties = Object.keys(here.f).filter(isTie);
  if (ties.length === 0) return mergeRecords(here, remote);
  const theirs = Object.fromEntries(ties.map((field) => [field, remote.f[field]]));
  const { record, losers } = mergeRecords({ ...here, f: { ...here.f, ...theirs } }, remote);
  return { record, losers: [...losers, ...ties.map((field) => loserOf(here, field))] };
}

function loserOf(record: StoredRecord, field: string): Loser {
  return { field, clock: fieldClock(record, field), value: record.f[field] };
}

/** Whether the endpoint has other words in a note that is here; an erasure is a person's right, and a delete has perhaps no words. */
function overwritesNote(here: StoredRecord, remote: StoredRecord): boolean {
  if (!IMMUTABLE.has(here.k) || remote.e !== undefined || here.e !== undefined) return false;
  if (Object.keys(remote.f).length === 0 || Object.keys(here.f).length === 0) return false;
  return canonicalJson(here.f) !== canonicalJson(remote.f);
}

/** Two notes of one id: the endpoint's came first there and stays for everybody, the words written here go to the history. */
function conceded(here: StoredRecord, remote: StoredRecord) {
  const losers = Object.entries(here.f)
    .filter(([field, value]) => canonicalJson(value) !== canonicalJson(remote.f[field]))
    .map(([field]) => loserOf(here, field));
  return { record: remote, losers };
}

/** Whether a step takes a living record away from here. */
export function isDeletion({ before, record }: PullStep): boolean {
  return before !== undefined && isAlive(before) && !isAlive(record);
}
