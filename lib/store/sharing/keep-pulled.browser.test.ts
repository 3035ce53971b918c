import { describe, expect, it } from 'vitest';
import { makeClock } from '../../record/clock.ts';
import { bareRecord } from '../row.ts';
import { withStore } from '../temporary-store.ts';
import { transact } from '../transact.ts';
import { writeRecords } from '../write.ts';
import { keepPulled } from './keep-pulled.ts';
import { planPull } from './plan-pull.ts';

describe('what a pull brings', () => {
  it.each([
    ['short', 2],
    ['long', 50],
  ])('takes out of a %s queue what the endpoint has, and leaves the rest', (_what, count) =>
    withStore(async (db) => {
      const changes = Array.from({ length: count }, (_, n) => ({
        k: 'client',
        id: `client_${n}`,
        fields: { name: `Client ${n}` },
      }));
      await writeRecords(db, changes, { now: 1, label: 'test' });
      await db.outbox.delete('client_0');
      const rows = await db.records.bulkGet(['client_0', 'client_1']);
      const remotes = rows.flatMap((row) => (row ? [bareRecord(row)] : []));
      await transact(db, () => keepPulled(db, planPull(remotes, rows).steps));
      const left = changes.map(({ id }) => id).filter((id) => !/_[01]$/.test(id));
      expect(await db.outbox.toCollection().primaryKeys()).toEqual(left.sort());
    }),
  );

  it.each([0, 3])('says that %i rows are on their way before they are written', (count) =>
    withStore(async (db) => {
      const fresh = Array.from({ length: count }, (_, n) => ({
        id: `client_${n}`,
        k: 'client',
        v: 1,
        f: { name: `Client ${n}` },
        h: makeClock(1, 0, 'aaaaaaaa'),
      }));
      const { steps } = planPull(fresh, []);
      const said: string[] = [];
      await transact(db, async () => {
        await keepPulled(db, steps, { onWriting: () => said.push('on their way') });
        said.push('kept');
      });
      expect(said).toEqual(['on their way', 'kept']);
      expect(await db.records.count()).toBe(count);
    }),
  );
});
