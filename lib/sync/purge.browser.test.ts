import { describe, expect, it } from 'vitest';
import { makeClock } from '../record/clock.ts';
import type { StoredRecord } from '../record/stored-record.ts';
import type { ClientsideDatabase } from '../store/database.ts';
import { readShareState } from '../store/sharing/share-state.ts';
import { withStore } from '../store/temporary-store.ts';
import { memberOf, start } from './member.fixture.ts';
import { memoryEndpoint } from './memory-endpoint.fixture.ts';

const at = (time: number) => makeClock(start - 1_000_000 + time, 0, 'aaaaaaaa');
const client = (n: number): StoredRecord => ({
  id: `client_${n}`,
  k: 'client',
  v: 1,
  f: { name: `Client ${n}` },
  h: at(1),
});

/** Somebody with thirty clients who was there when client 3 was deleted, and somebody who was not; both meet the purge after it. */
function withPurge(
  work: (team: {
    endpoint: ReturnType<typeof memoryEndpoint>;
    /** From before the purge. */
    backup: ReturnType<ReturnType<typeof memoryEndpoint>['backUp']>;
    here: ReturnType<typeof memberOf> & { db: ClientsideDatabase };
    away: ReturnType<typeof memberOf> & { db: ClientsideDatabase };
    asked: string[];
  }) => Promise<void>,
) {
  return withStore((one) =>
    withStore(async (other) => {
      const endpoint = memoryEndpoint(() => start, { page: 7 });
      const asked: string[] = [];
      const fetcher: typeof fetch = (url, init) => {
        asked.push(`${String(url).split('/').at(-1)}`);
        return endpoint.fetch(url, init);
      };
      const here = { ...memberOf(one, fetcher), db: one };
      const away = { ...memberOf(other, fetcher), db: other };
      endpoint.push(Array.from({ length: 30 }, (_, i) => client(i)));
      for (const { sync } of [here, away]) await sync();
      endpoint.push([{ ...client(3), d: at(9) }]);
      await here.sync();
      const backup = endpoint.backUp();
      endpoint.purge('client_3');
      asked.length = 0;
      await work({ endpoint, backup, here, away, asked });
    }),
  );
}

const isFirst = (path: string) => path.startsWith('changes') && !path.includes('since=');

describe('a purge', () => {
  it('reaches who was away: what was deleted goes, and what was written meanwhile is sent', () =>
    withPurge(async ({ endpoint, away }) => {
      await away.write('client_5', { name: 'Written meanwhile' });
      const status = await away.sync();
      expect(status).toMatchObject({ waiting: 0, sharedAt: start });
      expect(status.paused).toBeUndefined();
      expect(await away.db.records.get('client_3')).toBeUndefined();
      expect(await away.db.records.count()).toBe(29);
      expect(endpoint.data().records.has('client_3')).toBe(false);
      expect(endpoint.data().records.get('client_5')?.record.f.name).toBe('Written meanwhile');
    }));

  it('reaches who has the deletion: everything is pulled once, and nothing sent back', () =>
    withPurge(async ({ endpoint, here, asked }) => {
      const { seq } = endpoint.data();
      await here.sync();
      expect(await here.db.records.get('client_3')).toBeUndefined();
      expect(asked.filter(isFirst)).toHaveLength(1);
      await here.sync();
      expect(asked.filter(isFirst)).toHaveLength(1);
      expect([endpoint.data().seq, asked.includes('push')]).toEqual([seq, false]);
      expect((await readShareState(here.db, here.team)).differsAt).toBeUndefined();
    }));

  it('holds when the endpoint is restored after it: nobody brings back what was purged', () =>
    withPurge(async ({ endpoint, away, here }) => {
      await here.sync();
      endpoint.restore(endpoint.backUp());
      for (const { sync } of [away, here]) await sync();
      for (const { db } of [away, here]) expect(await db.records.get('client_3')).toBeUndefined();
      expect(endpoint.data().records.has('client_3')).toBe(false);
      expect(endpoint.data().records.size).toBe(29);
    }));

  it('holds when a backup from before it is restored and purged again', () =>
    withPurge(async ({ endpoint, backup, away, here }) => {
      await here.sync();
      endpoint.restore(backup);
      endpoint.purge('client_3');
      for (const { sync } of [here, away, here]) await sync();
      for (const { db } of [away, here]) expect(await db.records.get('client_3')).toBeUndefined();
      expect(endpoint.data().records.has('client_3')).toBe(false);
      expect(endpoint.data().records.size).toBe(29);
    }));
});

/** Somebody with a store, and an endpoint of thirty clients whose purge falls, once asked for, between the pages of the next pull of everything. */
function withCutPull(
  work: (cut: {
    db: ClientsideDatabase;
    endpoint: ReturnType<typeof memoryEndpoint>;
    ann: ReturnType<typeof memberOf>;
    purgeInPull: () => void;
  }) => Promise<void>,
) {
  return withStore((db) => {
    const endpoint = memoryEndpoint(() => start, { page: 7 });
    endpoint.push([
      ...Array.from({ length: 30 }, (_, i) => client(i)),
      { ...client(99), d: at(9) },
    ]);
    let stage: 'none' | 'asked' | 'begun' = 'none';
    const fetcher: typeof fetch = (url, init) => {
      if (stage === 'begun') {
        endpoint.purge('client_99');
        stage = 'none';
      }
      if (stage === 'asked' && isFirst(`${String(url).split('/').at(-1)}`)) stage = 'begun';
      return endpoint.fetch(url, init);
    };
    const purgeInPull = () => {
      stage = 'asked';
    };
    return work({ db, endpoint, ann: memberOf(db, fetcher), purgeInPull });
  });
}

describe('a purge in the middle of a pull of everything', () => {
  it('lets a restored endpoint have back what it had lost', () =>
    withCutPull(async ({ endpoint, ann, purgeInPull }) => {
      await ann.sync();
      const backup = endpoint.backUp();
      await ann.write('client_after', { name: 'After the backup' });
      await ann.sync();
      endpoint.restore(backup);
      purgeInPull();
      expect(await ann.sync()).toMatchObject({ waiting: 0, sharedAt: start });
      expect(endpoint.data().floor).toBeGreaterThan(0);
      expect(await ann.name('client_after')).toBe('After the backup');
      expect(endpoint.data().records.has('client_after')).toBe(true);
    }));

  it('takes nothing from who brings another team’s copy, and everything goes to the new one', () =>
    withCutPull(async ({ db, endpoint, ann, purgeInPull }) => {
      const before = memberOf(db, memoryEndpoint(() => start).fetch);
      await before.write('client_mine', { name: 'Mine' });
      await before.sync();
      purgeInPull();
      await ann.sync({}, { ...ann.team, endpoint: 'https://other.test' });
      expect(endpoint.data().floor).toBeGreaterThan(0);
      expect(await ann.name('client_mine')).toBe('Mine');
      expect(endpoint.data().records.has('client_mine')).toBe(true);
    }));
});
