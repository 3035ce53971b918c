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
      endpoint.purge('client_3');
      asked.length = 0;
      await work({ endpoint, here, away, asked });
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
});
