import { describe, expect, it } from 'vitest';
import type { ClientsideDatabase } from '../database.ts';
import { withStore } from '../temporary-store.ts';
import { undoWrite } from '../undo.ts';
import { writeRecords } from '../write.ts';
import { settleSent, takeWaiting } from './outbox.ts';

const now = 1_800_000_000_000;
const write = (db: ClientsideDatabase, name: string) =>
  writeRecords(db, [{ k: 'client', id: 'client_1', fields: { name } }], { now, label: 'test' });
const waiting = async (db: ClientsideDatabase) => (await db.outbox.toArray()).map(({ id }) => id);

describe('the outbox', () => {
  it('keeps, when what was sent is settled, what was changed meanwhile, and knows that it was sent', () =>
    withStore(async (db) => {
      await write(db, 'A');
      const sent = await takeWaiting(db, 10);
      await write(db, 'B');
      await settleSent(db, sent, [{ s: 'noop' }], now);
      expect(await db.outbox.toArray()).toMatchObject([{ id: 'client_1', sent: true }]);
    }));

  it('keeps what was changed at an older clock, as an import does', () =>
    withStore(async (db) => {
      await write(db, 'A');
      const sent = await takeWaiting(db, 10);
      const old = {
        k: 'client',
        id: 'client_1',
        fields: { about: 'old' },
        clock: '000000001-000-aaaaaaaa',
      };
      await writeRecords(db, [old], { now, label: 'test' });
      await settleSent(db, sent, [{ s: 'ok' }], now);
      expect(await waiting(db)).toEqual(['client_1']);
    }));

  it('lets go what was taken, and what was refused, which is kept apart', () =>
    withStore(async (db) => {
      await write(db, 'A');
      await settleSent(db, await takeWaiting(db, 10), [{ s: 'rejected', code: 'immutable' }], now);
      expect(await waiting(db)).toEqual([]);
      expect(await db.rejected.toArray()).toMatchObject([{ id: 'client_1', code: 'immutable' }]);
      await write(db, 'B');
      await settleSent(db, await takeWaiting(db, 10), [{ s: 'ok' }], now);
      expect([await waiting(db), await db.rejected.count()]).toEqual([[], 0]);
    }));

  it('lets a record that never left go without a trace, and one on its way not', () =>
    withStore(async (db) => {
      const first = await write(db, 'A');
      await undoWrite(db, first.undo ?? 0, now);
      expect(await db.records.count()).toBe(0);
      const second = await write(db, 'B');
      await takeWaiting(db, 10);
      await undoWrite(db, second.undo ?? 0, now);
      expect((await db.records.get('client_1'))?.d).toBeDefined();
    }));

  it('leaves what was queued between others that were sent', () =>
    withStore(async (db) => {
      const queue = (n: number) =>
        writeRecords(db, [{ k: 'client', id: `client_${n}`, fields: { name: 'A' } }], {
          now,
          label: 'test',
        });
      for (const n of [1, 3, 5]) await queue(n);
      const sent = await takeWaiting(db, 10);
      await queue(4);
      await settleSent(
        db,
        sent,
        sent.map(() => ({ s: 'ok' as const })),
        now,
      );
      expect(await waiting(db)).toEqual(['client_4']);
    }));

  it('still knows what an earlier build had sent when it was stopped', () =>
    withStore(async (db) => {
      const { undo } = await write(db, 'A');
      await db.meta.put({ key: 'sync-sending', value: ['client_1'] });
      await undoWrite(db, undo ?? 0, now);
      expect((await db.records.get('client_1'))?.d).toBeDefined();
    }));
});
