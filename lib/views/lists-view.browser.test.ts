import { describe, expect, it } from 'vitest';
import { makeClock } from '../record/clock.ts';
import type { ClientsideDatabase } from '../store/database.ts';
import { type Row, rowOf } from '../store/row.ts';
import { withStore } from '../store/temporary-store.ts';
import { countNamed, listClients, listPeople, offsetOfLetter } from './lists-view.ts';

const h = makeClock(1, 0, 'test0000');
const row = (k: string, id: string, f: Record<string, unknown>, local?: 'sample'): Row =>
  rowOf({ id, k, f, h, v: 1 }, { local });

/** 130 clients, five for each letter: Aa 0, Ba 0 … Za 4; each with one person. */
async function fill(db: ClientsideDatabase): Promise<void> {
  const names = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'].flatMap((letter) =>
    Array.from({ length: 5 }, (_, n) => `${letter}a ${n}`),
  );
  await db.records.bulkAdd(
    names.flatMap((name, i) => [
      row('client', `client_${i}`, { name }),
      row('stakeholder', `stakeholder_${i}`, { client: `client_${i}`, name: `Person ${name}` }),
    ]),
  );
}

describe('lists by name', () => {
  it('reads a page at a time, in the order of names, and knows how many there are', () =>
    withStore(async (db) => {
      await fill(db);
      const page = await listClients(db, { offset: 50, limit: 50 });
      expect(page).toMatchObject({ total: 130, offset: 50, more: true });
      expect(page.rows[0]?.name).toBe('Ka 0');
      expect(page.rows).toHaveLength(50);
      const last = await listClients(db, { offset: 100, limit: 50 });
      expect(last.rows.at(-1)?.name).toBe('Za 4');
      expect(last).toMatchObject({ more: false });
      expect((await listClients(db, { offset: 500, limit: 50 })).rows).toEqual([]);
      expect(last.rows).toHaveLength(30);
    }));

  it('shows each of many people of the same name on one page only', () =>
    withStore(async (db) => {
      const same = (n: number) =>
        row('stakeholder', `stakeholder_${n}`, { client: 'c', name: 'Li' });
      await db.records.bulkAdd(Array.from({ length: 10 }, (_, n) => same(n)));
      const pages = await Promise.all(
        [0, 3, 6, 9].map((offset) => listPeople(db, { offset, limit: 3 })),
      );
      const ids = pages.flatMap((page) => page.rows.map((person) => person.id));
      expect(ids).toEqual(Array.from({ length: 10 }, (_, n) => `stakeholder_${n}`));
    }));

  it('goes to the first name of a letter', () =>
    withStore(async (db) => {
      await fill(db);
      expect(await offsetOfLetter(db, 'client', 'A')).toBe(0);
      expect(await offsetOfLetter(db, 'client', 'K')).toBe(50);
      expect(await countNamed(db, 'stakeholder')).toBe(130);
    }));

  it('finds by the beginning of a word, and says when there is more', () =>
    withStore(async (db) => {
      await fill(db);
      const few = await listPeople(db, { offset: 50, limit: 10, find: 'qa' });
      expect(few.rows.map((person) => person.name)).toEqual([
        'Person Qa 0',
        'Person Qa 1',
        'Person Qa 2',
        'Person Qa 3',
        'Person Qa 4',
      ]);
      expect(few).toMatchObject({ more: false, offset: 0 });
      expect(await listPeople(db, { offset: 0, limit: 10, find: 'person' })).toMatchObject({
        more: true,
        total: 130,
      });
    }));

  it('says of a client how many people it has, its engagements, and whether it is sample data', () =>
    withStore(async (db) => {
      await db.records.bulkAdd([
        row('client', 'client_1', { name: 'Acme', relationship: 'customer' }, 'sample'),
        row('stakeholder', 'stakeholder_1', { client: 'client_1', name: 'Ann' }, 'sample'),
        row('engagement', 'engagement_1', { client: 'client_1', name: 'Roll-out' }, 'sample'),
      ]);
      const { rows } = await listClients(db, { offset: 0, limit: 10 });
      expect(rows).toEqual([
        {
          id: 'client_1',
          name: 'Acme',
          people: 1,
          engagements: ['Roll-out'],
          relationship: 'customer',
          sample: true,
        },
      ]);
    }));
});
