import { describe, expect, it } from 'vitest';
import { makeClock } from '../record/clock.ts';
import type { StoredRecord } from '../record/stored-record.ts';
import { countOnlyHere } from '../store/sharing/only-here.ts';
import { letRejectedBe, tryRejectedAgain } from '../store/sharing/settle-rejected.ts';
import { startFullPull } from '../store/sharing/start-full-pull.ts';
import { withStore } from '../store/temporary-store.ts';
import { memberOf, start } from './member.fixture.ts';
import { memoryEndpoint } from './memory-endpoint.fixture.ts';

const NOTHING = { waiting: 0, refused: 0, privateNotes: 0, unseen: 0 };
const clients = (n: number): StoredRecord[] =>
  Array.from({ length: n }, (_, i) => ({
    id: `client_their${i}`,
    k: 'client',
    v: 1,
    f: { name: `Client ${i}` },
    h: makeClock(start - 1000, 0, 'aaaaaaaa'),
  }));

/** The network of an endpoint that is cut after so many pages. */
function cutAfter(pages: number, { fetch }: ReturnType<typeof memoryEndpoint>): typeof fetch {
  let left = pages;
  return async (url, init) => {
    if (String(url).includes('/changes') && left-- <= 0) throw new TypeError('offline');
    return fetch(url, init);
  };
}

describe('what is only here', () => {
  it('is nothing once all was shared both ways', () =>
    withStore(async (db) => {
      const ann = memberOf(db, memoryEndpoint(() => start).fetch);
      await ann.write('client_1', { name: 'Acme' });
      expect(await countOnlyHere(db, ann.team)).toMatchObject({ waiting: 1, unseen: 0 });
      await ann.sync();
      expect(await countOnlyHere(db, ann.team)).toEqual(NOTHING);
    }));

  it('is what the endpoint refused, once, until it was let be', () =>
    withStore(async (db) => {
      const endpoint = memoryEndpoint(() => start);
      const ann = memberOf(db, async (url, init) => {
        if (!String(url).includes('/push')) return endpoint.fetch(url, init);
        const { records } = JSON.parse(String(init?.body)) as { records: object[] };
        const results = records.map((_, i) => ({ i, s: 'rejected', code: 'too_large' }));
        return Response.json({ results, seq: 1, time: start });
      });
      await ann.write('client_1', { name: 'Only here' });
      await ann.write('client_2', { name: 'Here as well' });
      await ann.sync();
      expect(await countOnlyHere(db, ann.team)).toEqual({ ...NOTHING, refused: 2 });
      await tryRejectedAgain(db, 'client_1');
      expect(await countOnlyHere(db, ann.team)).toEqual({ ...NOTHING, waiting: 1, refused: 1 });
      await letRejectedBe(db, 'client_2');
      expect(await countOnlyHere(db, ann.team)).toEqual({ ...NOTHING, waiting: 1 });
    }));

  it('may be what a kept copy has, until all of another team has come', () =>
    withStore(async (db) => {
      const old = memberOf(db, memoryEndpoint(() => start).fetch);
      await old.write('client_mine', { name: 'Mine' });
      await old.write('client_gone', { name: 'Gone' });
      await old.remove('client_gone');
      await old.sync();
      const team = { ...old.team, endpoint: 'https://other.test' };
      expect(await countOnlyHere(db, team)).toEqual({ ...NOTHING, unseen: 1 });
      const endpoint = memoryEndpoint(() => start, { page: 10 });
      endpoint.push(clients(30));
      await memberOf(db, cutAfter(2, endpoint)).sync({}, team);
      expect(await db.records.count()).toBe(22);
      expect(await countOnlyHere(db, team)).toEqual({ ...NOTHING, unseen: 1 });
      await memberOf(db, endpoint.fetch).sync({ isAsked: true }, team);
      expect(await countOnlyHere(db, team)).toEqual(NOTHING);
      expect(endpoint.data().records.has('client_mine')).toBe(true);
    }));

  it.each([
    ['restored', 2],
    ['differs', 2],
    ['resync', 1],
  ] as const)('may be what a full pull has yet to bring: %s', (why, unseen) =>
    withStore(async (db) => {
      const ann = memberOf(db, memoryEndpoint(() => start).fetch);
      await ann.write('client_1', { name: 'Acme' });
      await ann.sync();
      await ann.sync({ isAsked: true });
      // Taken by the endpoint, which has not given it back yet.
      await ann.write('client_2', { name: 'Bolt' });
      await db.outbox.clear();
      await startFullPull(db, ann.team, why);
      expect((await db.records.get('client_1'))?.s).toBeDefined();
      expect(await countOnlyHere(db, ann.team)).toEqual({ ...NOTHING, unseen });
    }),
  );
});
