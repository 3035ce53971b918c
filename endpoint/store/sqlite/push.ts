import type { DatabaseSync } from 'node:sqlite';
import type { StoredRecord } from '../../../lib/record/stored-record.ts';
import { type Counters, type PushPlan, pushedBy, settlePush } from '../settle-push.ts';
import { GUARDED, type Guard, type Pushed } from '../store.ts';

/** What a push does to a database, inside a transaction that the caller began. */
export function pushWriter(db: DatabaseSync) {
  // The counter row comes first: whoever has it is alone in the workspace.
  const bump = db.prepare(
    'update ws set seq = seq + 1 where ws = ? returning epoch, seq, cnt, xor',
  );
  const read = db.prepare('select doc from rec where ws = ? and id = ?');
  const readFirst = db.prepare('select doc from rec where ws = ? order by seq limit ?');
  const write = planWriter(db);
  const firstOf = (ws: string) =>
    readFirst.all(ws, GUARDED).map(({ doc }) => JSON.parse(String(doc)) as StoredRecord);

  return (ws: string, records: readonly StoredRecord[], author: string, guard?: Guard): Pushed => {
    const row = bump.get(ws);
    if (!row) throw new Error('There is no such workspace.');
    const counters = { ...(row as Counters), seq: Number(row.seq) - 1 };
    const refusal = guard?.(firstOf(ws));
    const taken = refusal ? [] : records;
    const there = [...new Set(taken.map(({ id }) => id))].flatMap((id) => {
      const doc = read.get(ws, id)?.doc;
      return typeof doc === 'string' ? [JSON.parse(doc) as StoredRecord] : [];
    });
    const plan = settlePush(counters, there, taken, author);
    write(ws, plan);
    return pushedBy(plan, refusal);
  };
}

function planWriter(db: DatabaseSync) {
  const settleCounters = db.prepare('update ws set seq = ?, cnt = ?, xor = ? where ws = ?');
  const write = db.prepare(
    `insert into rec (ws, id, k, seq, dead, doc, at) values (?, ?, ?, ?, ?, ?, ?)
     on conflict (ws, id) do update set k = excluded.k, seq = excluded.seq, dead = excluded.dead,
       doc = excluded.doc, at = excluded.at`,
  );
  const remember = db.prepare(
    'insert or ignore into hist (ws, id, field, clock, sum, value, at) values (?, ?, ?, ?, ?, ?, ?)',
  );
  const forget = db.prepare('delete from hist where ws = ? and id = ?');

  return (ws: string, { counters, records, history, erased }: PushPlan): void => {
    const at = Date.now();
    for (const { id, k, seq, dead, doc } of records) write.run(ws, id, k, seq, dead, doc, at);
    for (const { id, field, clock, sum, value } of history)
      remember.run(ws, id, field, clock, sum, value, at);
    for (const id of erased) forget.run(ws, id);
    settleCounters.run(counters.seq, counters.cnt, counters.xor, ws);
  };
}
