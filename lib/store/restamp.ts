import { canonicalJson } from '../record/canonical-json.ts';
import { AHEAD, type Clock, clockTime } from '../record/clock.ts';
import { mergeRecords } from '../record/merge.ts';
import {
  clocksOf,
  compress,
  isAlive,
  latestClock,
  type StoredRecord,
} from '../record/stored-record.ts';
import { oldValue } from './change-fields.ts';
import { BUILT, latestCredible } from './credible-time.ts';
import { bareRecord, type Row } from './row.ts';

/**
 * A record whose clocks are far ahead of `now` (milliseconds), with those at the time of taking it in: they would beat every edit to come.
 * Values that are here already keep the clock they have, so that taking in the same twice changes nothing.
 */
export function restampAhead(
  record: StoredRecord,
  before: StoredRecord | undefined,
  now: number,
  next: () => Clock,
): StoredRecord {
  // A device that is broken itself is no measure.
  const latest = now < BUILT ? latestCredible(now) : now + AHEAD;
  const isAhead = (clock: Clock) => clockTime(clock) > latest;
  const isLater = latestClock(record) > (before ? latestClock(before) : '');
  // What is not later than what is here wins nothing, and must not come to win.
  if (!isLater || !isAhead(latestClock(record))) return record;
  const { h: _h, c: _c, d, e, ...rest } = record;
  const [edit, remove] = [next(), next()];
  const isSameFate = before !== undefined && isAlive(before) === isAlive(record);
  const clocks = clocksOf(record);
  for (const [field, clock] of Object.entries(clocks))
    if (isAhead(clock) && clock > (oldValue(before, field)?.clock ?? ''))
      clocks[field] = (isSameFate && sameClock(record, before, field)) || edit;
  const isNew = !isSameFate || Object.values(clocks).includes(edit);
  const timely = {
    ...rest,
    // A delete that a later edit outlived says nothing any more.
    ...(d && !isAhead(d) ? { d } : {}),
    ...(d && isAhead(d) && !isAlive(record) ? { d: isNew ? remove : before?.d } : {}),
    ...(e ? { e: isAhead(e) ? (before?.e ?? remove) : e } : {}),
  };
  return compress(timely, clocks);
}

/** A living record whose row here was deleted, with clocks after the delete and whatever is later here, so that it is back; what was erased stays so. */
export function restampDead(
  record: StoredRecord,
  before: Row | undefined,
  next: () => Clock,
): StoredRecord {
  if (!before || before.e !== undefined || isAlive(before) || !isAlive(record)) return record;
  const { h: _h, c: _c, by: _by, ...rest } = mergeRecords(bareRecord(before), record).record;
  const clock = next();
  return compress(rest, Object.fromEntries(Object.keys(rest.f).map((field) => [field, clock])));
}

/** The clock of the value that is here, where it is the same value. */
function sameClock(record: StoredRecord, before: StoredRecord, field: string): Clock | undefined {
  const here = oldValue(before, field);
  const isSame = here && canonicalJson(here.value) === canonicalJson(record.f[field]);
  return isSame ? here.clock : undefined;
}
