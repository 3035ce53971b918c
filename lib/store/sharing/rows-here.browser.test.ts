import { describe, expect, it } from 'vitest';
import { makeClock } from '../../record/clock.ts';
import type { ClientsideDatabase } from '../database.ts';
import { rowOf } from '../row.ts';
import { withStore } from '../temporary-store.ts';
import { rowsHere } from './rows-here.ts';

const h = makeClock(1_700_000_000_000, 0, 'aaaaaaaa');
const idOf = (kind: string, n: number) => `${kind}_${String(n).padStart(3, '0')}`;
const fill = (db: ClientsideDatabase, kind: string, numbers: readonly number[]) =>
  db.records.bulkPut(
    numbers.map((n) => rowOf({ id: idOf(kind, n), k: kind, f: { name: `${n}` }, h, v: 1 })),
  );
const upTo = (count: number, step = 1) => Array.from({ length: count }, (_, i) => i * step);

describe('the rows of some ids', () => {
  it.each([
    { where: 'nothing is here', here: [], asked: upTo(20) },
    { where: 'all are here, side by side', here: upTo(20), asked: upTo(20).toReversed() },
    { where: 'others lie between', here: upTo(30), asked: upTo(10, 3) },
    { where: 'many others lie between', here: upTo(200), asked: [0, 100, 199] },
    { where: 'one of many is here', here: [7], asked: upTo(50) },
    { where: 'only others are here', here: [1, 3, 5], asked: upTo(10, 2) },
    { where: 'one is asked twice', here: upTo(5), asked: [4, 2, 4, 9] },
  ])('are those that single questions would give, in order: $where', ({ here, asked }) =>
    withStore(async (db) => {
      await fill(db, 'client', here);
      await fill(db, 'stakeholder', [1, 2]);
      const ids = [...asked.map((n) => idOf('client', n)), 'stakeholder_002', 'moon_001', 'odd'];
      const rows = await db.transaction('r', db.records, () => rowsHere(db, ids));
      expect(rows).toEqual(await db.records.bulkGet(ids));
    }),
  );

  it('are looked for only among those that are known to be here', () =>
    withStore(async (db) => {
      await fill(db, 'client', upTo(5));
      const ids = [3, 1, 9].map((n) => idOf('client', n));
      const among = new Set([idOf('client', 3), idOf('client', 9)]);
      const rows = await db.transaction('r', db.records, () => rowsHere(db, ids, among));
      expect(rows.map((row) => row?.id)).toEqual([idOf('client', 3), undefined, undefined]);
    }));
});
