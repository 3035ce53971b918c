import type { DatabaseSync } from 'node:sqlite';
import type { Floors, Head, Page } from '../store.ts';

/** The characters after which a page ends, whatever its limit. */
const PAGE_SIZE = 4 * 1024 * 1024;

type Row = { seq: number; doc: string };
type Counters = Head & Omit<Floors, 'past'> & { past: string; cnt: number; xor: string };

/** Reads changes from a database, inside a transaction that the caller began. */
export function changesReader(db: DatabaseSync) {
  const counters = db.prepare(
    'select epoch, seq, cnt, xor, floor, old_floor as oldFloor, past from ws where ws = ?',
  );
  const after = db.prepare(
    'select seq, doc from rec where ws = ? and seq > ? order by seq limit ?',
  );

  return (ws: string, since: number, limit: number): Page => {
    const row = counters.get(ws) as Counters | undefined;
    if (!row) throw new Error('There is no such workspace.');
    const { epoch, seq, cnt: count, xor, floor, oldFloor } = row;
    const past = JSON.parse(row.past) as Floors['past'];
    const records: string[] = [];
    let [size, next, more] = [0, since, false];
    for (const found of after.iterate(ws, since, limit + 1) as Iterable<Row>) {
      more = records.length === limit || (size > 0 && size + found.doc.length > PAGE_SIZE);
      if (more) break;
      records.push(found.doc);
      size += found.doc.length;
      next = found.seq;
    }
    const check = { count, xor };
    return { epoch, seq, floor, oldFloor, past, records, next: more ? next : seq, more, check };
  };
}
