import { describe, expect, it } from 'vitest';
import { clockTime, isClock, LATEST_TIME, makeClock } from '../record/clock.ts';
import { isAlive, latestClock, type StoredRecord } from '../record/stored-record.ts';
import { lastClock } from '../store/clock-keeper.ts';
import type { ClientsideDatabase } from '../store/database.ts';
import { withStore } from '../store/temporary-store.ts';
import { memberOf, start } from './member.fixture.ts';
import { memoryEndpoint, problem } from './memory-endpoint.fixture.ts';

const LAST = makeClock(LATEST_TIME, 36 ** 3 - 1, 'zzzzzzzz');
const NEVER = 'zzzzzzzzz-zzz-zzzzzzzz';
const GROWN = '1000000000-000-abcdefgh';

const client = (n: number, h: string): StoredRecord => ({
  id: `client_${n}`,
  k: 'client',
  v: 1,
  f: { name: 'Theirs' },
  h,
});
const clockOf = async (db: ClientsideDatabase, id: string) => {
  const row = await db.records.get(id);
  return row ? latestClock(row) : '';
};

/** A member of a team whose endpoint tells another time with its pages as long as it `lies`. */
function withLiar(
  time: number,
  work: (team: {
    db: ClientsideDatabase;
    endpoint: ReturnType<typeof memoryEndpoint>;
    ann: ReturnType<typeof memberOf>;
    device: { now: number };
    lie: (lies: boolean) => void;
  }) => Promise<void>,
) {
  return withStore((db) => {
    const endpoint = memoryEndpoint(() => start);
    const device = { now: start };
    let lies = true;
    const fetcher: typeof fetch = async (url, init) => {
      const answer = await endpoint.fetch(url, init);
      if (!lies || answer.status !== 200 || !String(url).includes('/changes')) return answer;
      return Response.json({ ...(await answer.json()), time });
    };
    const ann = memberOf(db, fetcher, () => device.now);
    const lie = (now: boolean) => {
      lies = now;
    };
    return work({ db, endpoint, ann, device, lie });
  });
}

describe('an endpoint that lies about the time', () => {
  it('does not move our clock, whatever clocks it gives, and an honest one takes what is written', () =>
    withLiar(LATEST_TIME, async ({ db, endpoint, ann, lie }) => {
      endpoint.put(client(1, makeClock(Date.UTC(2150, 0), 0, 'aaaaaaaa')));
      endpoint.put(client(2, LAST));
      expect(await ann.sync()).toMatchObject({ quarantined: 0, sharedAt: start });
      await ann.write('client_3', { name: 'Mine' });
      expect(clockTime(await clockOf(db, 'client_3'))).toBe(start);
      lie(false);
      for (const id of ['client_1', 'client_2']) await ann.write(id, { about: 'kept' });
      expect(isClock(await clockOf(db, 'client_2'))).toBe(true);
      await ann.write('client_4', { name: 'Later' });
      expect(clockTime(await clockOf(db, 'client_4'))).toBe(start);
      expect(await ann.sync()).toMatchObject({ waiting: 0, rejected: 0 });
      const { records } = endpoint.data();
      expect([...records.values()].map(({ record: { f } }) => f)).toEqual(
        expect.arrayContaining([
          { name: 'Mine' },
          { name: 'Later' },
          { name: 'Theirs', about: 'kept' },
          { name: 'Theirs', about: 'kept' },
        ]),
      );
    }));

  it('is believed for a week and no longer', () =>
    withLiar(Date.UTC(2150, 0), async ({ db, endpoint, ann }) => {
      const day = (n: number) => makeClock(start + n * 86_400_000, 0, 'aaaaaaaa');
      endpoint.put(client(1, day(6)));
      endpoint.put(client(2, day(8)));
      await ann.sync();
      await ann.write('client_3', { name: 'Mine' });
      expect((await clockOf(db, 'client_3')).slice(0, 9)).toBe(day(6).slice(0, 9));
    }));

  it('is all that a device of 1970 can go by, until that knows the time again', () =>
    withLiar(Date.UTC(2150, 0), async ({ db, endpoint, ann, device }) => {
      const far = Date.UTC(2149, 0);
      endpoint.put(client(1, makeClock(far, 0, 'aaaaaaaa')));
      device.now = 1000;
      await ann.sync();
      await ann.write('client_2', { name: 'Mine' });
      expect(clockTime(await clockOf(db, 'client_2'))).toBe(far);
      device.now = start;
      await ann.write('client_3', { name: 'Later' });
      expect(clockTime(await clockOf(db, 'client_3'))).toBe(start);
      expect(await ann.sync()).toMatchObject({ waiting: 0, rejected: 0 });
      expect(endpoint.data().records.get('client_2')?.record.f.name).toBe('Mine');
    }));

  it('gives no page where the time can’t be', () =>
    withLiar(LATEST_TIME + 1, async ({ db, endpoint, ann }) => {
      endpoint.put(client(1, LAST));
      expect((await ann.sync()).trouble?.code).toBe('bad_answer');
      expect(await db.records.count()).toBe(0);
    }));

  it('restamps nothing by a time that can’t be', () =>
    withStore(async (db) => {
      const answer = () => problem(422, 'clock_ahead', { i: 0, time: Number.MAX_SAFE_INTEGER });
      const ann = memberOf(db, async () => answer());
      await ann.write('client_1', { name: 'Mine' });
      const before = await db.records.get('client_1');
      expect(await ann.sync()).toMatchObject({ waiting: 1, trouble: { code: 'clock_ahead' } });
      expect(await db.records.get('client_1')).toEqual(before);
    }));
});

describe('a clock of the far future', () => {
  it('is put aside where it can’t be one', () =>
    withLiar(start, async ({ db, endpoint, ann }) => {
      endpoint.put(client(1, NEVER));
      expect(await ann.sync()).toMatchObject({ quarantined: 1 });
      expect(await db.quarantine.toArray()).toMatchObject([{ reason: 'h: not a clock' }]);
    }));

  it.each([
    ['2099', makeClock(Date.UTC(2099, 0), 0, 'aaaaaaaa')],
    ['the last millisecond there is', LAST],
  ])('of %s wins over an edit, who made it is told, and both sides have the same', (_year, far) =>
    withLiar(start, async ({ db, endpoint, ann }) => {
      endpoint.put(client(1, far));
      await ann.sync();
      await ann.write('client_1', { name: 'In vain' });
      expect(await ann.name('client_1')).toBe('In vain');
      expect(await ann.sync()).toMatchObject({ waiting: 0, rejected: 0 });
      expect(await ann.name('client_1')).toBe('Theirs');
      expect(endpoint.data().records.get('client_1')?.record.f).toEqual({ name: 'Theirs' });
      expect(await db.overwritten.toArray()).toMatchObject([
        { id: 'client_1', field: 'name', value: 'In vain', wrote: true },
      ]);
    }),
  );
});

describe('a store that an earlier build let be led astray', () => {
  it('heals with the next write: what waits is taken, in the order of the edits', () =>
    withLiar(start, async ({ db, endpoint, ann, lie }) => {
      lie(false);
      await ann.write('client_1', { name: 'First' });
      await ann.write('client_1', { name: 'Mine' });
      await ann.write('client_2', { name: 'Gone' });
      await db.records.update('client_1', { h: GROWN });
      await db.history.toCollection().modify({ clock: NEVER });
      await db.records.update('client_2', { d: GROWN });
      await db.meta.put({ key: 'last-clock', value: GROWN });
      await ann.write('client_2', { name: 'Back' });
      const [first] = await db.history.where('id').equals('client_1').toArray();
      expect((first?.clock ?? '') < (await clockOf(db, 'client_1'))).toBe(true);
      const back = await db.records.get('client_2');
      expect(back && isAlive(back)).toBe(true);
      expect(isClock((await lastClock(db)) ?? '')).toBe(true);
      expect(await ann.sync()).toMatchObject({ waiting: 0, rejected: 0 });
      const names = [...endpoint.data().records.values()].map(({ record }) => record.f.name);
      expect(names.sort()).toEqual(['Back', 'Mine']);
    }));

  it('sends again what was refused for its clock, and what it was given with such a one', () =>
    withLiar(start, async ({ db, endpoint, ann, lie }) => {
      lie(false);
      await ann.write('client_1', { name: 'Refused' });
      await ann.write('client_2', { name: 'Waits' });
      const [refused, waits] = await db.records.bulkGet(['client_1', 'client_2']);
      if (!refused || !waits) throw new Error('Nothing was written.');
      await db.records.bulkPut([
        { ...refused, h: GROWN },
        { ...waits, h: NEVER, s: NEVER },
      ]);
      await db.outbox.delete('client_1');
      const entry = { id: 'client_1', at: start, code: 'invalid', record: refused };
      await db.rejected.put(entry);
      expect(await ann.sync()).toMatchObject({ waiting: 0, rejected: 0 });
      expect([...endpoint.data().records.keys()].sort()).toEqual(['client_1', 'client_2']);
    }));
});
