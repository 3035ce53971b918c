import type * as z from 'zod/mini';
import type { Kind } from '../model/kind.ts';
import { kindOf } from '../model/kinds.ts';
import { Failure } from '../platform/failure.ts';
import { canonicalJson } from '../record/canonical-json.ts';
import type { Clock } from '../record/clock.ts';
import { parseEntity, toFields } from '../record/entity.ts';
import { IMMUTABLE } from '../record/immutable-kinds.ts';
import type { Loser } from '../record/merge.ts';
import {
  clocksOf,
  compress,
  fieldClock,
  isAlive,
  type StoredRecord,
  unsigned,
  type Value,
} from '../record/stored-record.ts';
import type { UndoStep } from './database.ts';

/** A wish to change one record: the fields to set (null clears one) at the write's clock or one of their own, or its removal. */
export type Change =
  | { k: string; id: string; fields: Record<string, Value>; clock?: Clock }
  | { k: string; id: string; remove: true };

/** What a change did to a record: the record after it, the values it replaced, and how to take it back. */
export type Changed = { record: StoredRecord; losers: Loser[]; step: UndoStep };

/** Applies a change at a clock; undefined when it changes nothing, as on a record that was erased for good. Fails with `invalid` or `immutable`. */
export function applyChange(
  before: StoredRecord | undefined,
  change: Change,
  clock: Clock,
): Changed | undefined {
  if (before?.e !== undefined) return undefined;
  if ('remove' in change) return removal(before, clock);
  const kind = kindOf(change.k);
  if (!kind) throw new Failure('invalid', `Clientside does not know records of kind ${change.k}.`);
  const stored = toFields(kind, tidyFields(kind, change.fields));
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
  const step: UndoStep = {
    id: change.id,
    made: before === undefined,
    ...(before && !isAlive(before) ? { revived: true } : {}),
    fields: {},
  };
  for (const [field, value] of fresh) {
    const old = oldValue(before, field);
    if (old && differs(before, field, value)) losers.push({ field, ...old });
    step.fields[field] = { clock, ...(old ? { before: old.value, was: old.clock } : {}) };
    fields[field] = value;
    clocks[field] = clock;
  }
  const { id, k, d, v } = before ?? { id: change.id, k: change.k, v: version };
  // No author: the endpoint stamps who wrote this, and whoever wrote what was before did not.
  const record = compress(
    { id, k, f: fields, v: Math.max(v, version), ...(d ? { d } : {}) },
    clocks,
  );
  refuseMisfit(record);
  return { record, losers, step };
}

/** The values as their schemas give them back: lines trimmed. What does not fit stays, to be refused by name. */
function tidyFields({ fields: { shape } }: Kind, given: Record<string, Value>) {
  const tidy = Object.entries(given).map(([name, value]): [string, Value] => {
    const schema = Object.hasOwn(shape, name) ? (shape[name] as z.ZodMiniType) : undefined;
    const parsed = value === null || value === undefined ? undefined : schema?.safeParse(value);
    return [name, parsed?.success ? parsed.data : value];
  });
  return Object.fromEntries(tidy);
}

/** The value that a record has in a field, with its clock; undefined when it never had one. */
export function oldValue(before: StoredRecord | undefined, field: string) {
  if (!before || !Object.hasOwn(before.f, field)) return undefined;
  return { value: before.f[field], clock: fieldClock(before, field) };
}

function removal(before: StoredRecord | undefined, clock: Clock): Changed | undefined {
  if (!before || !isAlive(before)) return undefined;
  const record = { ...unsigned(before), d: clock };
  const was = before.d ? { dWas: before.d } : {};
  return { record, losers: [], step: { id: before.id, made: false, fields: {}, d: clock, ...was } };
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
