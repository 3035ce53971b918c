import { createHash } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import { canonicalJson } from '../../lib/record/canonical-json.ts';
import type { Loser } from '../../lib/record/merge.ts';
import { isAlive, type StoredRecord } from '../../lib/record/stored-record.ts';
import { type Settled, settle } from '../push/settle.ts';
import { foldChecksum } from './checksum.ts';
import type { Pushed } from './store.ts';

type Counters = { epoch: string; seq: number; cnt: number; xor: string };

/** What a push does to a database, inside a transaction that the caller began. */
export function pushWriter(db: DatabaseSync) {
  // The counter row comes first: whoever has it is alone in the workspace.
  const bump = db.prepare(
    'update ws set seq = seq + 1 where ws = ? returning epoch, seq, cnt, xor',
  );
  const settleCounters = db.prepare('update ws set seq = ?, cnt = ?, xor = ? where ws = ?');
  const read = db.prepare('select doc from rec where ws = ? and id = ?');
  const write = db.prepare(
    `insert into rec (ws, id, k, seq, dead, doc, at) values (?, ?, ?, ?, ?, ?, ?)
     on conflict (ws, id) do update set k = excluded.k, seq = excluded.seq, dead = excluded.dead,
       doc = excluded.doc, at = excluded.at`,
  );
  const remember = db.prepare(
    'insert or ignore into hist (ws, id, field, clock, sum, value, at) values (?, ?, ?, ?, ?, ?, ?)',
  );
  const forget = db.prepare('delete from hist where ws = ? and id = ?');

  const keepLosers = (ws: string, id: string, losers: readonly Loser[]) => {
    for (const { field, clock, value } of losers) {
      const text = canonicalJson(value);
      const sum = createHash('sha256').update(text).digest('hex').slice(0, 16);
      remember.run(ws, id, JSON.stringify(field), clock, sum, text, Date.now());
    }
  };

  const pushOne = (ws: string, counters: Counters, pushed: StoredRecord, author: string) => {
    const doc = read.get(ws, pushed.id)?.doc;
    const before = typeof doc === 'string' ? (JSON.parse(doc) as StoredRecord) : undefined;
    const { result, record, losers } = settle(before, pushed, author);
    keepLosers(ws, pushed.id, losers);
    if (!record) return result;
    counters.seq += 1;
    counters.cnt += before ? 0 : 1;
    counters.xor = foldChecksum(counters.xor, before, record);
    const { id, k, e } = record;
    const dead = isAlive(record) ? 0 : 1;
    write.run(ws, id, k, counters.seq, dead, JSON.stringify(record), Date.now());
    if (e !== undefined) forget.run(ws, id);
    return result;
  };

  return (ws: string, records: readonly StoredRecord[], author: string): Pushed => {
    const row = bump.get(ws);
    if (!row) throw new Error('There is no such workspace.');
    const counters = { ...(row as Counters), seq: Number(row.seq) - 1 };
    const results = records.map((record): Settled => pushOne(ws, counters, record, author));
    settleCounters.run(counters.seq, counters.cnt, counters.xor, ws);
    return { epoch: counters.epoch, seq: counters.seq, results };
  };
}
