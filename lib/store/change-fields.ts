import { kindOf } from '../model/kinds.ts';
import { Failure } from '../platform/failure.ts';
import { canonicalJson } from '../record/canonical-json.ts';
import type { Clock } from '../record/clock.ts';
import { parseEntity, toFields } from '../record/entity.ts';
import type { Loser } from '../record/merge.ts';
import {
  compress,
  fieldClock,
  isAlive,
  type StoredRecord,
  type Value,
} from '../record/stored-record.ts';
import type { UndoStep } from './database.ts';

/** A wish to change one record: the fields to set (null clears one) at the write's clock or one of their own, or its removal. */
export type Change =
  | { k: string; id: string; fields: Record<string, Value>; clock?: Clock }
  | { k: string; id: string; remove: true };

/** What a change did to a record: the record after it, the values it replaced, and how to take it back. */
export type Changed = { record: StoredRecord; losers: Loser[]; step: UndoStep };

/** Kinds that are append-only: once written, only a revision speaks. */
export const IMMUTABLE: ReadonlySet<string> = new Set(['note', 'revision']);

/** Applies a change at a clock; undefined when it changes nothing. Fails with `invalid` or `immutable`. */
export function applyChange(
  before: StoredRecord | undefined,
  change: Change,
  clock: Clock,
): Changed | undefined {
  if ('remove' in change) return removal(before, clock);
  const kind = kindOf(change.k);
  if (!kind) throw new Failure('invalid', `Clientside does not know records of kind ${change.k}.`);
  const stored = toFields(kind, change.fields);
  clearLeftMembers(kind.sets, change.fields, before, stored);
  const dead = before !== undefined && !isAlive(before);
  const fresh = Object.entries(stored).filter(
    ([field, value]) => dead || differs(before, field, value),
  );
  if (before && fresh.length === 0) return undefined;
  if (before && !dead && IMMUTABLE.has(change.k))
    throw new Failure('immutable', 'A note is never overwritten. Add a correction instead.');
  return setting(before, change, fresh, clock, kind.version);
}

function setting(
  before: StoredRecord | undefined,
  change: Change,
  fresh: [string, Value][],
  clock: Clock,
  version: number,
): Changed {
  const fields = { ...before?.f };
  const clocks = before ? clocksOf(before) : {};
  const losers: Loser[] = [];
  const step: UndoStep = { id: change.id, made: before === undefined, fields: {} };
  for (const [field, value] of fresh) {
    const had = before !== undefined && Object.hasOwn(before.f, field);
    if (had) losers.push({ field, clock: fieldClock(before, field), value: before.f[field] });
    step.fields[field] = { clock, ...(had ? { before: before.f[field] } : {}) };
    fields[field] = value;
    clocks[field] = clock;
  }
  const {
    h: _h,
    c: _c,
    ...rest
  } = before ?? { id: change.id, k: change.k, h: clock, v: version, f: {} };
  const record = compress({ ...rest, f: fields, v: Math.max(rest.v, version) }, clocks);
  refuseMisfit(record);
  return { record, losers, step };
}

function removal(before: StoredRecord | undefined, clock: Clock): Changed | undefined {
  if (!before || !isAlive(before)) return undefined;
  const record = { ...before, d: clock };
  return { record, losers: [], step: { id: before.id, made: false, fields: {}, d: clock } };
}

function clocksOf(record: StoredRecord): Record<string, Clock> {
  return Object.fromEntries(
    Object.keys(record.f).map((field) => [field, fieldClock(record, field)]),
  );
}

function differs(before: StoredRecord | undefined, field: string, value: Value): boolean {
  const old = before?.f[field] ?? null;
  return canonicalJson(old) !== canonicalJson(value ?? null);
}

/** A set given anew loses the members that it no longer names. */
function clearLeftMembers(
  sets: readonly string[],
  given: Record<string, Value>,
  before: StoredRecord | undefined,
  stored: Record<string, Value>,
): void {
  for (const name of sets.filter((set) => Array.isArray(given[set])))
    for (const field of Object.keys(before?.f ?? {}))
      if (field.startsWith(`${name}/`) && !Object.hasOwn(stored, field)) stored[field] = null;
}

function refuseMisfit(record: StoredRecord): void {
  const result = parseEntity(record);
  if ('entity' in result) return;
  const { field, reason } = result.misfit;
  throw new Failure('invalid', `${field || record.k}: ${reason}`, { field });
}
