import type { DatabaseSync } from 'node:sqlite';
import type { StoredRecord } from '../../../lib/record/stored-record.ts';
import { foldChecksum } from '../checksum.ts';
import type { Purged } from '../store.ts';

/** Purges in a database, inside a transaction that the caller began. */
export function purger(db: DatabaseSync) {
  const lock = db.prepare('update ws set seq = seq where ws = ? returning cnt, xor');
  const dead = db.prepare(
    `select id, doc from rec
     where ws = ? and dead = 1 and at < ? and json_extract(doc, '$.e') is null`,
  );
  const remove = db.prepare('delete from rec where ws = ? and id = ?');
  const forget = db.prepare('delete from hist where ws = ? and id = ?');
  const forgetOld = db.prepare('delete from hist where ws = ? and at < ?');
  const settle = db.prepare(
    'update ws set seq = seq + 1, floor = seq + 1, cnt = ?, xor = ? where ws = ?',
  );

  return (ws: string, before: number): Purged => {
    const counters = lock.get(ws);
    if (!counters) throw new Error('There is no such workspace.');
    const rows = dead.all(ws, before);
    let [xor, values] = [String(counters.xor), 0];
    for (const { id, doc } of rows) {
      // What is folded in a second time is out again.
      xor = foldChecksum(xor, undefined, JSON.parse(String(doc)) as StoredRecord);
      values += Number(forget.run(ws, String(id)).changes);
      remove.run(ws, String(id));
    }
    values += Number(forgetOld.run(ws, before).changes);
    if (rows.length > 0) settle.run(Number(counters.cnt) - rows.length, xor, ws);
    return { records: rows.length, values };
  };
}
