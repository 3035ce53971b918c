import { createHash } from 'node:crypto';
import { canonicalJson } from '../../lib/record/canonical-json.ts';
import { isAlive, type StoredRecord } from '../../lib/record/stored-record.ts';
import type { ClearRefusal } from '../push/refuse-clear.ts';
import { type Settled, settle } from '../push/settle.ts';
import { foldChecksum } from './checksum.ts';
import type { Pushed } from './store.ts';

/** The row of a workspace, which whoever pushes has alone. */
export type Counters = { epoch: string; seq: number; cnt: number; xor: string };

/** The row of a record, without its workspace. */
export type RecordRow = { id: string; k: string; seq: number; dead: 0 | 1; doc: string };

/** The row of a value that lost, without its workspace; the field's name is JSON, so that a NUL in it does no harm. */
export type HistoryRow = { id: string; field: string; clock: string; sum: string; value: string };

/** What a push writes: the workspace's counters, records, values that lost; then the history of `erased` goes. */
export type PushPlan = {
  results: Settled[];
  counters: Counters;
  records: RecordRow[];
  history: HistoryRow[];
  erased: string[];
};

/** Merges pushed records in their order into those that are there, and numbers what changed from `counters.seq` on. */
export function settlePush(
  counters: Counters,
  there: Iterable<StoredRecord>,
  pushed: readonly StoredRecord[],
  author: string,
): PushPlan {
  const now = new Map([...there].map((record) => [record.id, record]));
  const after = { ...counters };
  const rows = new Map<string, RecordRow>();
  const history: HistoryRow[] = [];
  const results = pushed.map((one) => {
    const before = now.get(one.id);
    const { result, record, losers } = settle(before, one, author);
    for (const { field, clock, value } of losers) {
      const text = canonicalJson(value);
      const row = { id: one.id, field: JSON.stringify(field), clock };
      history.push({ ...row, sum: shortHash(text), value: text });
    }
    if (!record) return result;
    now.set(record.id, record);
    after.seq += 1;
    after.cnt += before ? 0 : 1;
    after.xor = foldChecksum(after.xor, before, record);
    rows.set(record.id, rowOf(record, after.seq));
    return result;
  });
  const records = [...rows.values()];
  const erased = records.map(({ id }) => id).filter((id) => now.get(id)?.e !== undefined);
  return { results, counters: after, records, history, erased };
}

/** What a push did, by its plan: with a refusal the plan is that of nothing. */
export function pushedBy({ counters, results }: PushPlan, refusal?: ClearRefusal): Pushed {
  return { epoch: counters.epoch, seq: counters.seq, results, ...(refusal ? { refusal } : {}) };
}

function rowOf(record: StoredRecord, seq: number): RecordRow {
  const { id, k } = record;
  return { id, k, seq, dead: isAlive(record) ? 0 : 1, doc: JSON.stringify(record) };
}

function shortHash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}
