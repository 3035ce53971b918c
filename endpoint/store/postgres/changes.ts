import type { Pool } from 'pg';
import type { Page } from '../store.ts';

/** The bytes after which a page ends, whatever its limit. */
const PAGE_SIZE = 4 * 1024 * 1024;

/** One row for each record of the page, or one without a record; `found` counts the records up to one beyond the limit. */
type Row = {
  epoch: string;
  head: number;
  cnt: number;
  xor: string;
  floor: number;
  oldFloor: number;
  past: string;
  found: number | null;
  seq: number | null;
  doc: string | null;
};

/** One statement, so that the counters and the records are of one moment. */
const PAGE = `
  select ws.epoch, ws.seq as head, ws.cnt, ws.xor, ws.floor, ws.old_floor as "oldFloor", ws.past,
    page.found, page.seq, page.doc
  from clientside.ws left join lateral (
    select seq, doc, n, count(*) over () as found, size from (
      select seq, doc, row_number() over following as n, sum(octet_length(doc)) over following as size
      from clientside.rec where rec.ws = $1 and rec.seq > $2
      window following as (order by seq) order by seq limit $3 + 1
    ) as next
  ) as page on page.n = 1 or (page.n <= $3 and page.size <= $4)
  where ws.ws = $1 order by page.seq`;

/** The changes of a workspace after a number. */
export async function readChanges(
  pool: Pool,
  ws: string,
  after: number,
  limit: number,
): Promise<Page> {
  const { rows } = await pool.query<Row>(PAGE, [ws, after, limit, PAGE_SIZE]);
  const [first] = rows;
  if (!first) throw new Error('There is no such workspace.');
  const { epoch, head: seq, cnt: count, xor, floor, oldFloor, found } = first;
  const past = JSON.parse(first.past) as Page['past'];
  const records = rows.flatMap(({ doc }) => doc ?? []);
  const more = records.length < (found ?? 0);
  const next = more ? (rows.at(-1)?.seq ?? after) : seq;
  return { epoch, seq, floor, oldFloor, past, records, next, more, check: { count, xor } };
}
