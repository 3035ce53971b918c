import type { Clock } from '../../record/clock.ts';
import { IMMUTABLE } from '../../record/immutable-kinds.ts';
import { clocksOf, fieldClock, isAlive, latestClock } from '../../record/stored-record.ts';
import type { OverwrittenEntry } from '../database.ts';
import type { Row } from '../row.ts';
import { STARTER_CLOCK } from '../starter-clock.ts';
import type { PullStep } from './plan-pull.ts';
import { factAuthor, saySame } from './say-same.ts';

/** How one's own is told from others': the clocks of this browser, and the names that one writes under elsewhere. */
export type Mine = { isOwn: (clock: Clock) => boolean; names: ReadonlySet<string> };

/** A step of a pull on a record that was here; what stays here is nobody else's to overwrite. */
export type MetStep = PullStep & { before: Row };

/** Whether a step may have overwritten something. */
export function hasMet(step: PullStep): step is MetStep {
  const { before, record, isChanged } = step;
  return isChanged && before !== undefined && before.local === undefined && record.e === undefined;
}

/** The field of a record's fate: whether it is deleted. */
export const FATE = '';

/** Orders and notes: nobody reads the one, and nobody can overwrite the other. */
const UNREAD = new Set(['rank']);

/** What was written here, or was only here, and what somebody else's took the place of in one pulled record. */
export function findOverwritten(step: MetStep, mine: Mine): Omit<OverwrittenEntry, 'open'>[] {
  const [was, is] = [isAlive(step.before), isAlive(step.record)];
  if (was && is) return IMMUTABLE.has(step.before.k) ? [] : replacedValues(step, mine);
  if (was) return deletedRecord(step, mine);
  return is ? revivedRecord(step, mine) : [];
}

function replacedValues({ before, remote, record, losers }: MetStep, mine: Mine) {
  return losers.flatMap(({ field, clock, value }): Omit<OverwrittenEntry, 'open'>[] => {
    const to = fieldClock(record, field);
    const isOurs = Object.hasOwn(before.f, field) && fieldClock(before, field) === clock;
    if (!isOurs || UNREAD.has(field) || saySame(value, record.f[field])) return [];
    const wrote = wroteField(before, field, mine);
    const by = fieldClock(remote, field) === to ? authorAt(remote, to) : undefined;
    const author = factAuthor(record.f[field]) ?? by;
    if (wrote === undefined || isMineToo(to, author, mine)) return [];
    return [{ ...entryOf(before, clock, to, by), field, what: 'value', value, wrote }];
  });
}

function deletedRecord({ before, remote, record }: MetStep, mine: Mine) {
  const fields = Object.keys(before.f).filter((field) => wroteField(before, field, mine));
  const to = record.d ?? '';
  const by = authorAt(remote, to);
  if (fields.length === 0 || isMineToo(to, by, mine)) return [];
  const clock = fields.map((field) => fieldClock(before, field)).reduce((a, b) => (a > b ? a : b));
  const value = Object.fromEntries(fields.map((field) => [field, before.f[field]]));
  const entry = entryOf(before, clock, to, by);
  return [{ ...entry, field: FATE, what: 'deleted' as const, value, wrote: true }];
}

function revivedRecord({ before, remote, record }: MetStep, mine: Mine) {
  const { d } = before;
  const to = Object.values(clocksOf(record)).reduce((a, b) => (a > b ? a : b), '');
  const by = authorAt(remote, to);
  if (d === undefined || !mine.isOwn(d) || isMineToo(to, by, mine)) return [];
  const entry = entryOf(before, d, to, by);
  return [{ ...entry, field: FATE, what: 'revived' as const, value: null, wrote: true }];
}

function entryOf({ id, s = '' }: Row, clock: Clock, to: Clock, by: string | undefined) {
  const unseen = clock > s ? { unseen: true as const } : {};
  return { id, clock, to, ...(by === undefined ? {} : { by }), ...unseen };
}

/** Whether a value was written here or under the same name (true), or was only here before the team had it (false); undefined when it came from somebody. */
function wroteField(before: Row, field: string, { isOwn, names }: Mine): boolean | undefined {
  const clock = fieldClock(before, field);
  if (isOwn(clock)) return true;
  const author = authorAt(before, clock) ?? factAuthor(before.f[field]);
  if (author !== undefined && names.has(author)) return true;
  const isFromTeam = clock <= (before.s ?? '') || before.by !== undefined;
  return isFromTeam || clock === STARTER_CLOCK ? undefined : false;
}

/** The author of what was written at a clock; the endpoint names that of the latest alone. */
function authorAt(record: Pick<Row, 'by'> & PullStep['remote'], clock: Clock): string | undefined {
  return latestClock(record) === clock ? record.by : undefined;
}

function isMineToo(clock: Clock, author: string | undefined, { isOwn, names }: Mine): boolean {
  return isOwn(clock) || (author !== undefined && names.has(author));
}
