import type { StoredRecord } from '../../../lib/record/stored-record.ts';
import { EMPTY_XOR } from '../checksum.ts';
import { settlePush } from '../settle-push.ts';
import type { Page } from '../store.ts';
import { openPool } from './connect.ts';
import { transact } from './transact.ts';

/**
 * What the store must not be: numbers come from a sequence, and nobody has the workspace's row. A number that is taken
 * early and committed late is behind the cursor of whoever pulled in between.
 */
export function openNaiveStore(url: string) {
  const pool = openPool(url);
  return {
    async push(ws: string, records: readonly StoredRecord[], author: string) {
      await transact(pool, async (db) => {
        for (const record of records) {
          const { rows } = await db.query("select nextval('clientside.naive') as seq");
          const before = { epoch: '', seq: rows[0].seq - 1, cnt: 0, xor: EMPTY_XOR };
          const [row] = settlePush(before, [], [record], author).records;
          await db.query('insert into clientside.rec values ($1, $2, $3, $4, $5, $6)', [
            ws,
            ...[row?.id, row?.k, row?.seq, row?.dead, row?.doc],
          ]);
        }
      });
    },
    async changes(
      ws: string,
      after: number,
      limit: number,
    ): Promise<Pick<Page, 'records' | 'next'>> {
      const { rows } = await pool.query(
        'select seq, doc from clientside.rec where ws = $1 and seq > $2 order by seq limit $3',
        [ws, after, limit],
      );
      return { records: rows.map(({ doc }) => doc), next: rows.at(-1)?.seq ?? after };
    },
    close: () => pool.end(),
  };
}
