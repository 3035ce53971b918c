import { describe, expect, it } from 'vitest';
import { makeClock } from '../record/clock.ts';
import type { StoredRecord } from '../record/stored-record.ts';
import { withStore } from '../store/temporary-store.ts';
import { memberOf, start } from './member.fixture.ts';
import { memoryEndpoint } from './memory-endpoint.fixture.ts';

const client = (n: number | string, name: unknown, time = 0): StoredRecord => ({
  id: `client_${n}`,
  k: 'client',
  v: 1,
  f: { name },
  h: makeClock(start - 1_000_000 + time, 0, 'aaaaaaaa'),
});

describe('an endpoint that gives what can’t be read, without end', () => {
  it('fills the quarantine to a limit, which is said; the rest goes on, and an update asks for all of it', () =>
    withStore(async (db) => {
      const endpoint = memoryEndpoint(() => start);
      const ann = memberOf(db, endpoint.fetch);
      for (let n = 0; n < 2100; n += 1) endpoint.put(client(n, 7));
      endpoint.put(client('good', 'Good'));
      await ann.write('client_mine', { name: 'Mine' });
      const status = await ann.sync();
      expect(status).toMatchObject({ waiting: 0, quarantined: 2000, warnings: ['overfull'] });
      expect(status.differsAt).toBeUndefined();
      expect(await ann.name('client_good')).toBe('Good');
      expect(endpoint.data().records.has('client_mine')).toBe(true);

      for (const stored of endpoint.data().records.values())
        if (stored.record.f.name === 7) stored.record = { ...stored.record, f: { name: 'Fine' } };
      expect(await ann.sync({ build: '2' })).toMatchObject({ quarantined: 0, sharedAt: start });
      expect((await ann.sync()).warnings).toBeUndefined();
      expect(await ann.name('client_2099')).toBe('Fine');
      expect(await db.records.count()).toBe(2102);
    }));

  it('keeps no more by giving the same again and again', () =>
    withStore(async (db) => {
      const endpoint = memoryEndpoint(() => start);
      const ann = memberOf(db, endpoint.fetch);
      for (let time = 0; time < 3; time += 1) {
        for (let n = 0; n < 5; n += 1) endpoint.put(client(n, 'x'.repeat(300_000), time));
        expect(await ann.sync()).toMatchObject({ quarantined: 5 });
      }
      expect((await db.quarantine.toArray()).map(({ raw }) => raw)).toMatchObject(
        [0, 1, 2, 3, 4].map((n) => ({ h: client(n, '', 2).h })),
      );
    }));
});
