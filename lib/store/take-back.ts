import type { Clock } from '../record/clock.ts';
import type { Loser } from '../record/merge.ts';
import {
  clocksOf,
  compress,
  isAlive,
  latestClock,
  type StoredRecord,
  unsigned,
} from '../record/stored-record.ts';
import type { UndoStep } from './database.ts';
import type { Row } from './row.ts';

/** What taking back does to a row: the record after it (none: it goes without a trace) and the values it overwrites. */
export type Reverted = { before: Row; record?: StoredRecord; losers: Loser[]; moves: Move[] };

/** A value that is back, or still there, and has a new clock: earlier writes knew it by the old one, or (without one) not at all. Without a field it is the delete that is back. */
export type Move = { field?: string; from?: Clock; to: Clock };

/** At which clock something is taken back, whether other work rests on the record, and whether it never left this browser. */
export type Circumstance = { clock: Clock; isKept: boolean; isUnsent: boolean };

/** Takes one step of a write back; undefined when there is nothing left of it. */
export function takeBack(
  row: Row,
  step: UndoStep,
  { clock, isKept, isUnsent }: Circumstance,
): Reverted | undefined {
  if (step.made) {
    if (isKept || isTouched(row, step)) return undefined;
    return isUnsent ? { before: row, losers: [], moves: [] } : deleted(row, clock);
  }
  if (step.revived && isKept) return undefined;
  const back = restored(row, step, clock);
  const isRevived = step.revived && isAlive(row) && !isTouched(row, step);
  // A value that is back in a record which somebody deleted must not revive it.
  const isOthers = back && !isAlive(row) && step.d !== row.d;
  return isRevived || isOthers ? deleted(row, clock, back) : back;
}

/** Whether somebody wrote to a record since the step: its latest clock is none of the step's. */
export function isTouched(row: StoredRecord, step: UndoStep): boolean {
  const latest = latestClock(row);
  return step.d !== latest && !Object.values(step.fields).some(({ clock }) => clock === latest);
}

/** Deletes a row, with the values that are back in it. */
function deleted(row: Row, clock: Clock, back?: Reverted): Reverted {
  const { record = row, losers = [], moves = [] } = back ?? {};
  const again = row.d ? [{ from: row.d, to: clock }] : [];
  return {
    before: row,
    record: { ...unsigned(record), d: clock },
    losers,
    moves: [...moves, ...again],
  };
}

function restored(row: Row, step: UndoStep, clock: Clock): Reverted | undefined {
  const fields = { ...row.f };
  const clocks = clocksOf(row);
  const losers: Loser[] = [];
  const moves: Move[] = [];
  const isRemoved = step.d !== undefined && step.d === row.d && !isAlive(row);
  for (const [field, { before, was, clock: set }] of Object.entries(step.fields)) {
    if (!Object.hasOwn(row.f, field) || clocks[field] !== set) continue;
    losers.push({ field, clock: set, value: fields[field] });
    fields[field] = before ?? null;
    clocks[field] = clock;
    moves.push({ field, from: was, to: clock });
  }
  if (losers.length === 0 && !isRemoved) return undefined;
  if (isRemoved && step.dWas && row.d) moves.push({ from: step.dWas, to: row.d });
  // An edit after the delete is what revives a record, so every field is written anew.
  for (const [field, from] of isRemoved ? Object.entries(clocks) : []) {
    if (from !== clock) moves.push({ field, from, to: clock });
    clocks[field] = clock;
  }
  const { id, k, d, v } = row;
  const bare = { id, k, f: fields, v, ...(d ? { d } : {}) };
  return { before: row, record: compress(bare, clocks), losers, moves };
}
