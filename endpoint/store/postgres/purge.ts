import type { ClientBase } from 'pg';
import type { StoredRecord } from '../../../lib/record/stored-record.ts';
import { foldChecksum } from '../checksum.ts';
import type { Purged } from '../store.ts';

/** Purges in a database, inside a transaction that the caller began. */
export async function purge(db: ClientBase, ws: string, before: number): Promise<Purged> {
  const sql = 'update clientside.ws set seq = seq where ws = $1 returning cnt, xor';
  const [counters] = (await db.query<{ cnt: number; xor: string }>(sql, [ws])).rows;
  if (!counters) throw new Error('There is no such workspace.');
  const dead = await deadIn(db, ws, before);
  const ids = dead.map(({ id }) => id);
  const gone = await db.query(
    'delete from clientside.hist where ws = $1 and (at < $2 or id = any ($3::text[]))',
    [ws, before, ids],
  );
  if (dead.length > 0) {
    await db.query('delete from clientside.rec where ws = $1 and id = any ($2::text[])', [ws, ids]);
    // What is folded in a second time is out again.
    const xor = dead.reduce((fold, one) => foldChecksum(fold, undefined, one), counters.xor);
    await db.query(
      'update clientside.ws set seq = seq + 1, floor = seq + 1, cnt = $2, xor = $3 where ws = $1',
      [ws, counters.cnt - dead.length, xor],
    );
  }
  return { records: dead.length, values: gone.rowCount ?? 0 };
}

/** What died before a moment, but for what was erased: its id stays. */
async function deadIn(db: ClientBase, ws: string, before: number): Promise<StoredRecord[]> {
  const { rows } = await db.query<{ doc: string }>(
    'select doc from clientside.rec where ws = $1 and dead = 1 and at < $2',
    [ws, before],
  );
  return rows.map(({ doc }) => JSON.parse(doc) as StoredRecord).filter(({ e }) => e === undefined);
}
