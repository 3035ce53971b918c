import { describe, expect, it } from 'vitest';
import type { ClientsideDatabase } from './database.ts';
import { dropRejected, keepRejected, type Room } from './quarantine.ts';
import { withStore } from './temporary-store.ts';
import { transact } from './transact.ts';

const misfit = (id: string | undefined, text = '') => ({
  ...(id ? { id } : {}),
  reason: 'x',
  raw: { ...(id ? { id } : {}), text },
});
const keep = (
  db: ClientsideDatabase,
  rejected: ReturnType<typeof misfit>[],
  { from = 'endpoint', room = undefined as Room | undefined } = {},
) => transact(db, () => keepRejected(db, rejected, { now: 1, from, ...(room ? { room } : {}) }));
const idsOf = async (db: ClientsideDatabase) => (await db.quarantine.toArray()).map(({ id }) => id);

describe('the quarantine', () => {
  it('keeps nothing twice, from one batch, from two, or without an id', () =>
    withStore(async (db) => {
      const batch = [misfit('client_1', 'a'), misfit('client_1', 'a'), misfit(undefined, 'b')];
      for (const _ of [1, 2]) expect(await keep(db, batch)).toBe(0);
      await keep(db, [misfit('client_1', 'changed'), misfit(undefined, 'another')]);
      expect(await db.quarantine.count()).toBe(4);
    }));

  it('has room for so many of one source, and tells how many found none', () =>
    withStore(async (db) => {
      const room = { records: 3, size: 1000 };
      expect(await keep(db, [misfit('client_1'), misfit('client_2')], { room })).toBe(0);
      expect(await keep(db, [misfit('client_3'), misfit('client_4')], { room })).toBe(1);
      expect(await keep(db, [misfit('client_5')], { room })).toBe(1);
      expect(await keep(db, [misfit('client_6')], { from: 'file' })).toBe(0);
      expect(await idsOf(db)).toEqual(['client_1', 'client_2', 'client_3', 'client_6']);
    }));

  it('has room for so much of one source, and again for what goes', () =>
    withStore(async (db) => {
      const room = { records: 100, size: 1000 };
      const large = (n: number) => misfit(`client_${n}`, 'x'.repeat(400));
      expect(await keep(db, [large(1), large(2), large(3)], { room })).toBe(1);
      expect(await keep(db, [large(4)], { room })).toBe(1);
      await transact(db, () => dropRejected(db, ['client_1'], 'endpoint'));
      expect(await keep(db, [large(5), large(6)], { room })).toBe(1);
      expect(await idsOf(db)).toEqual(['client_2', 'client_5']);
    }));

  it('counts what an earlier build has kept', () =>
    withStore(async (db) => {
      const { id = '', ...rest } = misfit('client_1', 'x'.repeat(900));
      await db.quarantine.add({ at: 1, from: 'endpoint', id, ...rest });
      const room = { records: 100, size: 1000 };
      expect(await keep(db, [misfit('client_2', 'x'.repeat(200))], { room })).toBe(1);
    }));
});
