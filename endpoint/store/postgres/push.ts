import type { ClientBase } from 'pg';
import type { StoredRecord } from '../../../lib/record/stored-record.ts';
import {
  type Counters,
  type HistoryRow,
  type PushPlan,
  pushedBy,
  type RecordRow,
  settlePush,
} from '../settle-push.ts';
import { GUARDED, type Guard, type Pushed } from '../store.ts';

/** What a push does to a database, inside a transaction that the caller began. */
export async function push(
  db: ClientBase,
  ws: string,
  records: readonly StoredRecord[],
  author: string,
  guard?: Guard,
): Promise<Pushed> {
  // The counter row comes first: whoever has it is alone in the workspace. What is read is read after it.
  const { rows } = await db.query<Counters>(
    'update clientside.ws set seq = seq + 1 where ws = $1 returning epoch, seq, cnt, xor',
    [ws],
  );
  const [row] = rows;
  if (!row) throw new Error('There is no such workspace.');
  const refusal = guard?.(await readFirst(db, ws));
  const taken = refusal ? [] : records;
  const there = await read(db, ws, [...new Set(taken.map(({ id }) => id))]);
  const plan = settlePush({ ...row, seq: row.seq - 1 }, there, taken, author);
  await write(db, ws, plan);
  return pushedBy(plan, refusal);
}

async function read(db: ClientBase, ws: string, ids: readonly string[]): Promise<StoredRecord[]> {
  if (ids.length === 0) return [];
  const { rows } = await db.query<{ doc: string }>(
    'select doc from clientside.rec where ws = $1 and id = any ($2::text[])',
    [ws, ids],
  );
  return rows.map(({ doc }) => JSON.parse(doc));
}

async function readFirst(db: ClientBase, ws: string): Promise<StoredRecord[]> {
  const { rows } = await db.query<{ doc: string }>(
    'select doc from clientside.rec where ws = $1 order by seq limit $2',
    [ws, GUARDED],
  );
  return rows.map(({ doc }) => JSON.parse(doc));
}

async function write(db: ClientBase, ws: string, plan: PushPlan): Promise<void> {
  const { counters, records, history, erased } = plan;
  if (records.length > 0) await writeRecords(db, ws, records);
  if (history.length > 0) await remember(db, ws, history);
  if (erased.length > 0)
    await db.query('delete from clientside.hist where ws = $1 and id = any ($2::text[])', [
      ws,
      erased,
    ]);
  await db.query('update clientside.ws set seq = $2, cnt = $3, xor = $4 where ws = $1', [
    ws,
    counters.seq,
    counters.cnt,
    counters.xor,
  ]);
}

function writeRecords(db: ClientBase, ws: string, rows: readonly RecordRow[]) {
  return db.query(
    `insert into clientside.rec (ws, at, id, k, seq, dead, doc)
     select $1, $2::bigint, * from unnest($3::text[], $4::text[], $5::bigint[], $6::smallint[], $7::text[])
     on conflict (ws, id) do update set k = excluded.k, seq = excluded.seq, dead = excluded.dead,
       doc = excluded.doc, at = excluded.at`,
    [
      ws,
      Date.now(),
      rows.map(({ id }) => id),
      rows.map(({ k }) => k),
      rows.map(({ seq }) => seq),
      rows.map(({ dead }) => dead),
      rows.map(({ doc }) => doc),
    ],
  );
}

function remember(db: ClientBase, ws: string, rows: readonly HistoryRow[]) {
  return db.query(
    `insert into clientside.hist (ws, at, id, field, clock, sum, value)
     select $1, $2::bigint, * from unnest($3::text[], $4::text[], $5::text[], $6::text[], $7::text[])
     on conflict do nothing`,
    [
      ws,
      Date.now(),
      rows.map(({ id }) => id),
      rows.map(({ field }) => field),
      rows.map(({ clock }) => clock),
      rows.map(({ sum }) => sum),
      rows.map(({ value }) => value),
    ],
  );
}
