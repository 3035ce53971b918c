import { describe, expect, it } from 'vitest';
import { clockTime, makeClock } from '../record/clock.ts';
import { isAlive, latestClock } from '../record/stored-record.ts';
import { withStore } from '../store/temporary-store.ts';
import { undoWrite } from '../store/undo.ts';
import { writeRecords } from '../store/write.ts';
import { memberOf, start, teamOf } from './member.fixture.ts';
import { memoryEndpoint, problem } from './memory-endpoint.fixture.ts';

const DAY = 86_400_000;
const named = (n: number) => ({ k: 'client', id: `client_${n}`, fields: { name: `Client ${n}` } });
const isPush = (url: unknown) => String(url).endsWith('/push');

/** What a fetch sends, in order. */
function listen(fetcher: typeof fetch) {
  const sent: string[][] = [];
  const heard: typeof fetch = (url, init) => {
    if (isPush(url))
      sent.push(JSON.parse(String(init?.body)).records.map(({ id }: { id: string }) => id));
    return fetcher(url, init);
  };
  return { sent, heard };
}

describe('a push', () => {
  it('sends what waits, in batches of 500, and empties the queue', () =>
    withStore(async (db) => {
      const endpoint = memoryEndpoint(() => start);
      const { sent, heard } = listen(endpoint.fetch);
      const ann = memberOf(db, heard);
      const many = Array.from({ length: 1100 }, (_, n) => named(n));
      await writeRecords(db, many, { now: start, label: 'test' });
      expect(await ann.sync()).toEqual({
        waiting: 0,
        quarantined: 0,
        rejected: 0,
        sharedAt: start,
      });
      expect(sent.map((ids) => ids.length)).toEqual([500, 500, 100]);
      expect(endpoint.data().records.size).toBe(1100);
      expect((await db.records.get('client_7'))?.by).toBe('Ann');
    }));

  it('keeps a batch below a mebibyte, whatever its letters weigh', () =>
    withStore(async (db) => {
      const endpoint = memoryEndpoint(() => start);
      const { sent, heard } = listen(endpoint.fetch);
      const ann = memberOf(db, heard);
      for (const n of [1, 2, 3, 4, 5, 6, 7, 8, 9])
        await ann.write(`client_${n}`, { ...named(n).fields, later: 'é'.repeat(100_000) });
      await ann.sync();
      expect(sent.map((ids) => ids.length)).toEqual([5, 4]);
      expect(endpoint.data().records.size).toBe(9);
    }));

  it('halves a batch that is too large for somebody on the way', () =>
    withStore(async (db) => {
      const endpoint = memoryEndpoint(() => start);
      const narrow: typeof fetch = async (url, init) =>
        isPush(url) && JSON.parse(String(init?.body)).records.length > 3
          ? new Response('<html>', { status: 413 })
          : endpoint.fetch(url, init);
      const { sent, heard } = listen(narrow);
      const ann = memberOf(db, heard);
      await writeRecords(db, [1, 2, 3, 4, 5, 6, 7].map(named), { now: start, label: 'test' });
      expect(await ann.sync()).toMatchObject({ waiting: 0, rejected: 0 });
      expect(sent.map((ids) => ids.length)).toEqual([7, 3, 3, 1]);
    }));

  it('sends again what was changed while it was on its way', () =>
    withStore(async (db) => {
      const endpoint = memoryEndpoint(() => start);
      let edits = 1;
      const ann = memberOf(db, async (url, init) => {
        const answer = await endpoint.fetch(url, init);
        if (isPush(url) && edits-- > 0) await ann.write('client_1', { name: 'Later' });
        return answer;
      });
      await ann.write('client_1', { name: 'First' });
      expect(await ann.sync()).toMatchObject({ waiting: 0 });
      expect(endpoint.data().records.get('client_1')?.record.f.name).toBe('Later');
    }));

  it('keeps what was refused with its reason, and forgets that once it is taken', () =>
    withStore(async (db) => {
      const endpoint = memoryEndpoint(() => start);
      const ann = memberOf(db, endpoint.fetch);
      await ann.write('client_1', { name: 'Large', later: 'x'.repeat(300_000) });
      await ann.write('client_2', { name: 'Fine' });
      expect(await ann.sync()).toMatchObject({ waiting: 0, rejected: 1 });
      expect(await db.rejected.get('client_1')).toMatchObject({
        code: 'too_large',
        detail: 'larger than 256 KiB',
        at: start,
        record: { f: { name: 'Large' } },
      });
      expect(await ann.name('client_1')).toBe('Large');
      await ann.write('client_1', { later: 'short' });
      expect(await ann.sync()).toMatchObject({ waiting: 0, rejected: 0 });
      expect(endpoint.data().records.size).toBe(2);
    }));

  it('leaves out one record that no proxy lets pass', () =>
    withStore(async (db) => {
      const endpoint = memoryEndpoint(() => start);
      const ann = memberOf(db, async (url, init) =>
        isPush(url) && String(init?.body).length > 50_000
          ? problem(413, 'too_large')
          : endpoint.fetch(url, init),
      );
      await ann.write('client_1', { name: 'Large', later: 'x'.repeat(60_000) });
      await ann.write('client_2', { name: 'Fine' });
      expect(await ann.sync()).toMatchObject({ waiting: 0, rejected: 1 });
      expect([...endpoint.data().records.keys()]).toEqual(['client_2']);
    }));

  it('never sends what stays here', () =>
    withStore(async (db) => {
      const endpoint = memoryEndpoint(() => start);
      const ann = memberOf(db, endpoint.fetch);
      await writeRecords(db, [named(1)], { now: start, label: 'x', local: 'sample' });
      await writeRecords(db, [named(2)], { now: start, label: 'x', local: 'private' });
      await ann.sync();
      expect(endpoint.data().records.size).toBe(0);
      expect(await db.records.count()).toBe(2);
    }));

  it('restamps edits of a clock that runs a day ahead, in their order, and their undo with them', () =>
    withStore(async (db) => {
      const endpoint = memoryEndpoint(() => start);
      let time = start + DAY;
      const ann = memberOf(db, endpoint.fetch, () => time);
      await ann.write('client_1', { name: 'One' });
      time += 60_000;
      const { undo = 0 } = await ann.write('client_1', { name: 'Two' });
      await ann.write('client_2', { name: 'Other' });
      expect(await ann.sync()).toMatchObject({ waiting: 0, rejected: 0 });
      const clocks = [...endpoint.data().records.values()].map(({ record }) => latestClock(record));
      for (const clock of clocks) expect(clockTime(clock)).toBe(start);
      expect((await db.history.toArray()).map(({ value }) => value)).toEqual(['One']);
      await undoWrite(db, undo, time);
      expect(await ann.name('client_1')).toBe('One');
      time = start + 1000;
      await ann.sync();
      expect(endpoint.data().records.get('client_1')?.record.f.name).toBe('One');
    }));

  it('keeps dead, when it restamps, what was removed last, and alive what was edited last', () =>
    withStore(async (db) => {
      const endpoint = memoryEndpoint(() => start);
      let time = start + DAY;
      const ann = memberOf(db, endpoint.fetch, () => {
        time += 1000;
        return time;
      });
      await ann.write('client_1', { name: 'Gone' });
      await ann.remove('client_1');
      await ann.write('client_2', { name: 'Back' });
      await ann.remove('client_2');
      await ann.write('client_2', { name: 'Back again' });
      await ann.sync();
      const stored = [...endpoint.data().records.values()].map(({ record }) => record);
      expect(stored.map((record) => [record.id, isAlive(record)])).toEqual([
        ['client_1', false],
        ['client_2', true],
      ]);
    }));

  it('restamps no clock that the endpoint has given', () =>
    withStore(async (db) => {
      const endpoint = memoryEndpoint(() => start);
      const ahead = makeClock(start + 240_000, 0, 'aaaaaaaa');
      endpoint.push([
        { id: 'client_1', k: 'client', v: 1, f: { name: 'A', about: 'b' }, h: ahead },
      ]);
      const ann = memberOf(db, endpoint.fetch, () => start + DAY);
      await ann.sync();
      await ann.write('client_1', { name: 'Mine' });
      await ann.sync();
      const { record } = endpoint.data().records.get('client_1') ?? {};
      expect(record?.f).toEqual({ name: 'Mine', about: 'b' });
      expect(record && { ...record.c, h: record.h }).toMatchObject({ about: ahead });
    }));

  it('does not believe an endpoint that lives in 1970', () =>
    withStore(async (db) => {
      const ann = memberOf(db, memoryEndpoint(() => 1000).fetch);
      await ann.write('client_1', { name: 'A' });
      const before = await db.records.get('client_1');
      expect(await ann.sync()).toMatchObject({ waiting: 1, trouble: { code: 'clock_ahead' } });
      expect(await db.records.get('client_1')).toEqual(before);
    }));

  it.each([
    ['unauthorized', 'nobody'],
    ['read_only', 'reader:Ann'],
  ])('pauses for a person when it is %s, and loses nothing', (code, token) =>
    withStore(async (db) => {
      const endpoint = memoryEndpoint(() => start);
      const ann = memberOf(db, endpoint.fetch);
      await ann.write('client_1', { name: 'A' });
      const status = await ann.sync({}, teamOf(token));
      expect(status).toMatchObject({ waiting: 1, paused: { code, at: start } });
      expect(endpoint.data().records.size).toBe(0);
      expect(await ann.sync()).toMatchObject({ paused: { code }, waiting: 1 });
      const asked = await ann.sync({ isAsked: true });
      expect([asked.waiting, asked.paused]).toEqual([0, undefined]);
    }),
  );

  it('leaves a tombstone when what the endpoint may have is taken back, even unsettled', () =>
    withStore(async (db) => {
      const endpoint = memoryEndpoint(() => start);
      const dropped = memberOf(db, async (url, init) => {
        const answer = await endpoint.fetch(url, init);
        if (isPush(url)) throw new TypeError('gone');
        return answer;
      });
      const { undo = 0 } = await dropped.write('client_1', { name: 'A' });
      await dropped.sync();
      await undoWrite(db, undo, start + 1);
      await memberOf(db, endpoint.fetch).sync({ isAsked: true });
      expect(endpoint.data().records.get('client_1')?.record.d).toBeDefined();
    }));

  it('leaves a tombstone when a record made, sent, changed and changed back is taken back', () =>
    withStore(async (db) => {
      const endpoint = memoryEndpoint(() => start);
      const ann = memberOf(db, endpoint.fetch);
      const made = await ann.write('client_1', { name: 'A' });
      await ann.sync();
      const edit = await ann.write('client_1', { name: 'B' });
      await undoWrite(db, edit.undo ?? 0, start + 1);
      await undoWrite(db, made.undo ?? 0, start + 2);
      await ann.sync();
      expect(endpoint.data().records.get('client_1')?.record.d).toBeDefined();
    }));
});
