import { describe, expect, it } from 'vitest';
import { openStore } from '../store/open-store.ts';
import { withStore } from '../store/temporary-store.ts';
import { memberOf, start, teamOf } from './member.fixture.ts';
import { memoryEndpoint, problem } from './memory-endpoint.fixture.ts';

describe('a run', () => {
  it('is alone with its store, and does for those who ask meanwhile', () =>
    withStore(async (db) => {
      const endpoint = memoryEndpoint(() => start);
      let [running, most, asked] = [0, 0, 0];
      const begun = Promise.withResolvers<void>();
      const ann = memberOf(db, async (url, init) => {
        running += 1;
        asked += 1;
        most = Math.max(most, running);
        begun.resolve();
        await new Promise((resolve) => setTimeout(resolve, 20));
        running -= 1;
        return endpoint.fetch(url, init);
      });
      await ann.write('client_1', { name: 'A' });
      const first = ann.sync();
      await begun.promise;
      await Promise.all([first, ...Array.from({ length: 8 }, () => ann.sync())]);
      expect(most).toBe(1);
      // The first run: a look whether it is sealed, a push and a pull; the second, for all the others: a pull.
      expect(asked).toBe(4);
    }));

  it('remembers when it may try again, though its worker died', () =>
    withStore(async (db) => {
      const endpoint = memoryEndpoint(() => start);
      let [time, isDown, asked] = [start, true, 0];
      const flaky: typeof fetch = async (url, init) => {
        asked += 1;
        return isDown ? problem(503, 'unavailable') : endpoint.fetch(url, init);
      };
      const first = await memberOf(db, flaky, () => time).sync();
      expect(first.trouble).toEqual({ code: 'unavailable', retryAt: start + 3750 });
      const again = await openStore(db.name);
      const ann = memberOf(again, flaky, () => time);
      await ann.sync();
      expect(asked).toBe(1);
      time = start + 3750;
      expect((await ann.sync()).trouble?.retryAt).toBe(time + 7500);
      expect(asked).toBe(2);
      isDown = false;
      time += 7500;
      const status = await ann.sync();
      expect([status.trouble, status.sharedAt]).toEqual([undefined, time]);
      again.close();
    }));

  it('waits as long as the endpoint asks, after a failure and after none', () =>
    withStore(async (db) => {
      const endpoint = memoryEndpoint(() => start);
      let [time, headers, asked] = [start, { 'retry-after': '120' } as Record<string, string>, 0];
      const busy: typeof fetch = async (url, init) => {
        asked += 1;
        if (headers['retry-after']) return new Response('', { status: 429, headers });
        const answer = await endpoint.fetch(url, init);
        for (const [name, value] of Object.entries(headers)) answer.headers.set(name, value);
        return answer;
      };
      const ann = memberOf(db, busy, () => time);
      expect((await ann.sync()).trouble?.code).toBe('busy');
      time += 119_000;
      await ann.sync();
      expect(asked).toBe(1);
      time += 10_000;
      headers = { backoff: '60' };
      const status = await ann.sync();
      expect([status.trouble, status.sharedAt, asked]).toEqual([undefined, time, 2]);
      time += 59_000;
      await ann.sync();
      expect(asked).toBe(2);
      time += 10_000;
      await ann.sync();
      expect(asked).toBe(3);
    }));

  it('does at once what a person asks for', () =>
    withStore(async (db) => {
      const endpoint = memoryEndpoint(() => start);
      let isDown = true;
      const ann = memberOf(db, async (url, init) => {
        if (isDown) throw new TypeError('Failed to fetch');
        return endpoint.fetch(url, init);
      });
      await ann.write('client_1', { name: 'A' });
      expect(await ann.sync()).toMatchObject({ waiting: 1, trouble: { code: 'unreachable' } });
      isDown = false;
      expect(await ann.sync({ isAsked: true })).toMatchObject({ waiting: 0, sharedAt: start });
    }));

  it('does it too where a run that nobody asked for waits its turn, which is held up then', () =>
    withStore(async (db) => {
      const endpoint = memoryEndpoint(() => start);
      const [begun, held] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
      let isDown = true;
      const ann = memberOf(db, async (url, init) => {
        begun.resolve();
        await held.promise;
        if (isDown) throw new TypeError('Failed to fetch');
        return endpoint.fetch(url, init);
      });
      await ann.write('client_1', { name: 'A' });
      const first = ann.sync();
      await begun.promise;
      const unasked = ann.sync();
      const asked = ann.sync({ isAsked: true });
      const queued = async () => {
        const { pending = [] } = await navigator.locks.query();
        return pending.filter(({ name }) => name?.includes(db.name)).length;
      };
      await expect.poll(queued).toBe(2);
      void first.then(() => {
        isDown = false;
      });
      held.resolve();
      await Promise.all([first, unasked]);
      expect(await asked).toMatchObject({ waiting: 0, sharedAt: start });
    }));

  it('looks each hour whether a token that was refused is good again', () =>
    withStore(async (db) => {
      const endpoint = memoryEndpoint(() => start);
      let time = start;
      const ann = memberOf(db, endpoint.fetch, () => time);
      expect((await ann.sync({}, teamOf('nobody'))).paused?.code).toBe('unauthorized');
      time += 59 * 60_000;
      expect((await ann.sync()).paused?.code).toBe('unauthorized');
      time += 60_000;
      expect((await ann.sync()).paused).toBeUndefined();
    }));

  it('lets who may only read have what others write', () =>
    withStore(async (db) => {
      const endpoint = memoryEndpoint(() => start);
      const ann = memberOf(db, endpoint.fetch);
      await ann.write('client_1', { name: 'Mine' });
      endpoint.push([
        { id: 'client_2', k: 'client', v: 1, f: { name: 'Theirs' }, h: '0mh3kq2za-000-9f2c41d7' },
      ]);
      const status = await ann.sync({}, teamOf('reader:Ann'));
      expect(status).toMatchObject({ waiting: 1, paused: { code: 'read_only' }, sharedAt: start });
      expect(await ann.name('client_2')).toBe('Theirs');
    }));

  it('starts anew with another team, and brings everything along', () =>
    withStore(async (db) => {
      const [one, two] = [memoryEndpoint(() => start), memoryEndpoint(() => start)];
      const ann = memberOf(db, one.fetch);
      await ann.write('client_1', { name: 'A' });
      await ann.sync();
      const other = { ...ann.team, endpoint: 'https://other.test' };
      const status = await ann.sync({ fetch: two.fetch }, other);
      expect(status).toMatchObject({ waiting: 0, sharedAt: start });
      expect(two.data().records.get('client_1')?.record.f.name).toBe('A');
    }));

  it('gives up quietly when it is told to stop', () =>
    withStore(async (db) => {
      const ann = memberOf(db, (_url, init) => {
        init?.signal?.throwIfAborted();
        return new Promise((_resolve, reject) =>
          init?.signal?.addEventListener('abort', () => reject(init.signal?.reason)),
        );
      });
      const stop = new AbortController();
      setTimeout(() => stop.abort(), 50);
      await ann.write('client_1', { name: 'A' });
      const status = await ann.sync({ signal: stop.signal });
      expect([status.waiting, status.trouble]).toEqual([1, undefined]);
    }));
});
