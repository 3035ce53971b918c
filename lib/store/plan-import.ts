import { canonicalJson } from '../record/canonical-json.ts';
import { IMMUTABLE } from '../record/immutable-kinds.ts';
import { isSameRecord, type Loser, mergeRecords } from '../record/merge.ts';
import { clocksOf, fieldClock, isAlive, type StoredRecord } from '../record/stored-record.ts';
import { oldValue } from './change-fields.ts';
import type { Rejected } from './check-record.ts';
import type { NextClock } from './clock-keeper.ts';
import type { ClientsideDatabase, UndoStep } from './database.ts';
import type { Exchange } from './exchange-file.ts';
import { restampAhead, restampDead } from './restamp.ts';
import { bareRecord, type Row } from './row.ts';

/** What taking in one record does: the row before, the record after, what was overwritten or came too late. */
export type ImportStep = {
  before: Row | undefined;
  record: StoredRecord;
  losers: Loser[];
  /** Values of the file that were older than what is here. */
  late: number;
  isChanged: boolean;
  /** Set where a record that is alive in the file was deleted or erased here, and stays so. */
  stays?: 'deleted' | 'erased';
};

/** What taking in a file does, record by record, and what of it can't be taken. The dry run and the import are both this. */
export type ImportPlan = { steps: ImportStep[]; rejected: Rejected[] };

/** Plans an import into what is here at `now` (milliseconds); what was deleted here comes back only where that is meant. */
export async function planImport(
  db: ClientsideDatabase,
  exchange: Exchange,
  { now, next, revives = false }: { now: number; next: NextClock; revives?: boolean | undefined },
): Promise<ImportPlan> {
  const incoming = foldTwins(exchange.records);
  const rows = await db.records.bulkGet(incoming.map(({ record }) => record.id));
  const plan: ImportPlan = { steps: [], rejected: [...exchange.rejected] };
  incoming.forEach(({ record: raw, losers }, i) => {
    const before = rows[i];
    const timely = restampAhead(raw, before, now, () => next(before));
    const record = revives ? restampDead(timely, before, () => next(before, timely)) : timely;
    if (before && overwritesNote(before, record))
      plan.rejected.push({ id: raw.id, reason: 'a note is never overwritten', raw });
    else plan.steps.push(stepOf(before, record, losers));
  });
  return plan;
}

/** Records that come several times in one file, merged: one step each. */
function foldTwins(records: readonly StoredRecord[]) {
  const folded = new Map<string, { record: StoredRecord; losers: Loser[] }>();
  for (const record of records) {
    const twin = folded.get(record.id);
    const merged = twin ? mergeRecords(twin.record, record) : { record, losers: [] };
    folded.set(record.id, {
      record: merged.record,
      losers: [...(twin?.losers ?? []), ...merged.losers],
    });
  }
  return [...folded.values()];
}

function stepOf(before: Row | undefined, incoming: StoredRecord, twins: Loser[]): ImportStep {
  if (!before) return { before, record: incoming, losers: twins, late: 0, isChanged: true };
  const here = bareRecord(before);
  const { record, losers } = mergeRecords(here, incoming);
  const late = losers.filter((loser) => isOf(incoming, loser)).length;
  const isChanged = !isSameRecord(here, record);
  const stays = record.e === undefined ? 'deleted' : 'erased';
  return {
    before,
    record,
    losers: [...twins, ...losers],
    late,
    isChanged,
    ...(isAlive(incoming) && !isAlive(record) ? { stays } : {}),
  };
}

function isOf(record: StoredRecord, { field, clock, value }: Loser): boolean {
  return (
    Object.hasOwn(record.f, field) &&
    fieldClock(record, field) === clock &&
    canonicalJson(record.f[field]) === canonicalJson(value)
  );
}

/** Whether the file says something else in a note that is here; an erasure is a person's right, and passes. */
function overwritesNote(before: Row, incoming: StoredRecord): boolean {
  if (!IMMUTABLE.has(before.k) || incoming.e !== undefined || before.e !== undefined) return false;
  const { record } = mergeRecords(bareRecord(before), incoming);
  return canonicalJson(record.f) !== canonicalJson(before.f);
}

/** How to take the steps of an import back; those that changed no value and no fate leave nothing to take back. */
export function undoSteps(steps: readonly ImportStep[]): UndoStep[] {
  return steps
    .filter((step) => step.isChanged)
    .map(undoStepOf)
    .filter(({ made, fields, d }) => made || d !== undefined || Object.keys(fields).length > 0);
}

function undoStepOf({ before, record }: ImportStep): UndoStep {
  const fields: UndoStep['fields'] = {};
  for (const [field, clock] of Object.entries(clocksOf(record))) {
    const old = oldValue(before, field);
    // Of two values at one clock the merge took one: that is a change, too.
    if (old?.clock === clock && canonicalJson(old.value) === canonicalJson(record.f[field]))
      continue;
    fields[field] = { clock, ...(old ? { before: old.value, was: old.clock } : {}) };
  }
  const isRevived = before !== undefined && !isAlive(before) && isAlive(record);
  const isRemoved = !isAlive(record) && (before === undefined || isAlive(before));
  return {
    id: record.id,
    made: before === undefined,
    ...(isRevived ? { revived: true } : {}),
    fields,
    ...(isRemoved ? { d: record.d } : {}),
    ...(isRemoved && before?.d ? { dWas: before.d } : {}),
  };
}
