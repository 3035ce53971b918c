import { describe, expect, it } from 'vitest';
import { clockTime, makeClock } from '../record/clock.ts';
import type { StoredRecord } from '../record/stored-record.ts';
import type { ClientsideDatabase } from '../store/database.ts';
import { keepRows } from '../store/keep-rows.ts';
import { letRejectedBe } from '../store/sharing/settle-rejected.ts';
import { readShareState } from '../store/sharing/share-state.ts';
import { withStore } from '../store/temporary-store.ts';
import { transact } from '../store/transact.ts';
import { writeRecords } from '../store/write.ts';
import { allowDeletes } from './allow-deletes.ts';
import { memberOf, start } from './member.fixture.ts';
import { type MemoryEndpoint, memoryEndpoint, problem } from './memory-endpoint.fixture.ts';

const at = (time: number) => makeClock(start - 1_000_000 + time, 0, 'aaaaaaaa');
const client = (n: number | string, name: unknown, time = 1): StoredRecord => ({
  id: `client_${n}`,
  k: 'client',
  v: 1,
  f: { name },
  h: at(time),
});
const many = (n: number) => Array.from({ length: n }, (_, i) => client(i, `Client ${i}`));

/** Work with a member of a team whose endpoint is in memory; `bend` may spoil its answers. */
function withTeam(
  work: (
    db: ClientsideDatabase,
    endpoint: MemoryEndpoint,
    ann: ReturnType<typeof memberOf>,
  ) => Promise<void>,
  {
    page,
    bend = (real) => real,
  }: { page?: number; bend?: (real: typeof fetch) => typeof fetch } = {},
) {
  return withStore((db) => {
    const endpoint = memoryEndpoint(() => start, page ? { page } : {});
    return work(db, endpoint, memberOf(db, bend(endpoint.fetch)));
  });
}

const isChanges = (url: unknown) => String(url).includes('/changes');

describe('a pull', () => {
  it('brings what others wrote, page by page, and says so', () =>
    withTeam(
      async (db, endpoint, ann) => {
        endpoint.push(many(25));
        const told: number[] = [];
        const status = await ann.sync({ onTouched: (ids) => told.push(ids.length) });
        expect(status).toEqual({ waiting: 0, quarantined: 0, rejected: 0, sharedAt: start });
        expect(told.filter((n) => n > 0)).toEqual([10, 10, 5]);
        expect(await ann.name('client_24')).toBe('Client 24');
        expect((await db.records.get('client_24'))?.by).toBe('Other');
      },
      { page: 10 },
    ));

  it('merges with what an import brings between two pages of the first pull', () =>
    withTeam(
      async (db, endpoint, ann) => {
        endpoint.push(many(25));
        let importing: Promise<void> | undefined;
        const onTouched = (ids: readonly string[]) => {
          const record = client(15, 'From a file', 2);
          if (ids.length > 0) importing ??= transact(db, () => keepRows(db, [{ record }]));
        };
        await ann.sync({ onTouched });
        await importing;
        expect(await ann.name('client_15')).toBe('From a file');
        expect(endpoint.data().records.get('client_15')?.record.f.name).toBe('From a file');
        expect(await db.records.count()).toBe(25);
      },
      { page: 10 },
    ));

  it('asks an idle endpoint one short question', () => {
    const asked: unknown[] = [];
    return withTeam(
      async (_db, endpoint, ann) => {
        endpoint.push(many(3));
        await ann.sync();
        asked.length = 0;
        await ann.sync();
        expect(asked).toEqual([304]);
      },
      {
        bend: (real) => async (url, init) => {
          const answer = await real(url, init);
          asked.push(answer.status);
          return answer;
        },
      },
    );
  });

  it('merges field by field, and keeps the value that lost', () =>
    withTeam(async (db, endpoint, ann) => {
      endpoint.push([client(1, 'Theirs', 1)]);
      await ann.sync();
      await ann.write('client_1', { about: 'mine' });
      endpoint.push([client(1, 'Newer', 5)]);
      await ann.sync();
      expect((await db.records.get('client_1'))?.f).toEqual({ name: 'Newer', about: 'mine' });
      expect(endpoint.data().records.get('client_1')?.record.f.about).toBe('mine');
      expect(await db.history.toArray()).toMatchObject([
        { id: 'client_1', field: 'name', value: 'Theirs' },
      ]);
    }));

  it('lets a write made after it be later than all that it brought', () =>
    withTeam(async (_db, endpoint, ann) => {
      const ahead = makeClock(start + 200_000, 0, 'aaaaaaaa');
      endpoint.push([{ ...client(1, 'Theirs'), h: ahead }]);
      await ann.sync();
      await ann.write('client_1', { name: 'Mine' });
      await ann.sync();
      expect(endpoint.data().records.get('client_1')?.record.f.name).toBe('Mine');
    }));

  it('is not led into the future by a clock of 2099', () =>
    withTeam(async (db, endpoint, ann) => {
      endpoint.put({ ...client(1, 'Theirs'), h: makeClock(Date.UTC(2099, 0), 0, 'aaaaaaaa') });
      await ann.sync();
      await ann.write('client_2', { name: 'Mine' });
      const [clock = ''] = Object.values((await db.records.get('client_2')) ?? {}).filter(
        (value) => typeof value === 'string' && /^\w{9}-/.test(value),
      );
      expect(clockTime(clock as string)).toBe(start);
      await ann.write('client_1', { name: 'In vain', about: 'but this is kept' });
      expect(await ann.sync()).toMatchObject({ waiting: 0 });
      expect((await db.records.get('client_1'))?.f).toEqual({
        name: 'Theirs',
        about: 'but this is kept',
      });
      expect((await db.history.toArray()).map(({ value }) => value)).toContain('In vain');
    }));

  it('puts what does not fit in quarantine, goes on, and takes it when it fits', () =>
    withTeam(async (db, endpoint, ann) => {
      endpoint.push([client(1, 7), client(2, 'Fine')]);
      endpoint.put({ ...client(3, 'When'), h: 'noon' });
      const status = await ann.sync();
      expect(status).toMatchObject({ quarantined: 2, sharedAt: start });
      expect(status.trouble).toBeUndefined();
      expect(await ann.name('client_2')).toBe('Fine');
      expect(await db.quarantine.toArray()).toMatchObject([
        { id: 'client_1', from: 'endpoint', reason: expect.stringContaining('name') },
        { id: 'client_3', reason: 'h: not a clock', raw: { h: 'noon' } },
      ]);
      endpoint.push([client(1, 'Mended', 5)]);
      expect(await ann.sync()).toMatchObject({ quarantined: 1 });
      expect(await ann.name('client_1')).toBe('Mended');
    }));

  it('counts what it can’t take, so that the checksum holds', () =>
    withTeam(async (_db, endpoint, ann) => {
      endpoint.push([client(1, 7), client(2, 'Fine')]);
      expect((await ann.sync()).differsAt).toBeUndefined();
      endpoint.push([client(1, 8, 3), client(2, 'Finer', 3)]);
      expect((await ann.sync()).differsAt).toBeUndefined();
      endpoint.push([client(1, 'Mended', 5)]);
      expect((await ann.sync()).differsAt).toBeUndefined();
    }));

  it('tries the quarantine again with another build', () =>
    withTeam(async (db, endpoint, ann) => {
      endpoint.push([client(1, 'Fine')]);
      await ann.sync();
      const raw = endpoint.data().records.get('client_1')?.record;
      await db.records.clear();
      await db.quarantine.add({
        at: 1,
        from: 'endpoint',
        reason: 'old build',
        raw,
        id: 'client_1',
      });
      expect(await ann.sync()).toMatchObject({ quarantined: 1 });
      expect(await ann.sync({ build: '2' })).toMatchObject({ quarantined: 0 });
      expect(await ann.name('client_1')).toBe('Fine');
    }));

  const html = () =>
    new Response('<html>Sign in</html>', { headers: { 'content-type': 'text/html' } });
  const page = (more: object) =>
    Response.json({ records: [], next: 'e1.9', more: false, time: start, ...more });
  it.each<[string, () => Response]>([
    ['a login page', html],
    [
      'a login page that says it is JSON',
      () => new Response('<html>', { headers: { 'content-type': 'application/json' } }),
    ],
    [
      'a page that was cut off',
      () => new Response('{"records":[', { headers: { 'content-type': 'application/json' } }),
    ],
    ['something else', () => Response.json({ hello: 1 })],
    ['a cursor that goes back', () => page({ next: 'e1.1' })],
    ['a cursor of another epoch', () => page({ next: 'e2.9' })],
    ['a cursor that stands still', () => page({ next: 'e1.3', records: [client(9, 'X')] })],
    ['an empty page without end', () => page({ more: true })],
    ['too many records', () => page({ records: many(2001) })],
    ['an error', () => problem(500, 'internal')],
  ])('is not moved by %s', (_what, answer) => {
    let isSpoilt = false;
    return withTeam(
      async (db, endpoint, ann) => {
        endpoint.push(many(3));
        await ann.sync();
        const before = await db.records.toArray();
        const { cursor } = await readShareState(db, ann.team);
        endpoint.push([client(4, 'Waits')]);
        isSpoilt = true;
        const status = await ann.sync();
        expect(status.trouble?.code).toMatch(/^(bad_answer|internal)$/);
        expect(status.trouble?.retryAt).toBeGreaterThan(start);
        expect(await db.records.toArray()).toEqual(before);
        expect((await readShareState(db, ann.team)).cursor).toBe(cursor);
        isSpoilt = false;
        expect((await ann.sync({ isAsked: true })).trouble).toBeUndefined();
        expect(await ann.name('client_4')).toBe('Waits');
      },
      {
        bend: (real) => async (url, init) =>
          isSpoilt && isChanges(url) ? answer() : real(url, init),
      },
    );
  });

  it('heals an endpoint that was restored from a backup', () =>
    withTeam(async (db, endpoint, ann) => {
      await ann.write('client_1', { name: 'Old' });
      await ann.sync();
      const backup = endpoint.backUp();
      await ann.write('client_1', { name: 'New' });
      await ann.write('client_2', { name: 'Second' });
      endpoint.push([client(3, 'Theirs')]);
      await ann.sync();
      endpoint.restore(backup);
      expect(await ann.sync()).toMatchObject({ waiting: 0 });
      const names = [...endpoint.data().records.values()].map(({ record }) => record.f.name).sort();
      expect(names).toEqual(['New', 'Second', 'Theirs']);
      expect(await db.records.count()).toBe(3);
    }));

  it('notices by the checksum that something is missing, and pulls everything once', () => {
    let pulls = 0;
    return withTeam(
      async (db, endpoint, ann) => {
        endpoint.push(many(3));
        await ann.sync();
        // A change that slipped past the cursor, as in a race.
        const record = client(9, 'Slipped');
        endpoint.data().records.set(record.id, { seq: 2, record });
        endpoint.push([client(4, 'Next')]);
        expect((await ann.sync()).differsAt).toBeUndefined();
        expect(await db.records.count()).toBe(5);
        pulls = 0;
        await ann.sync();
        expect(pulls).toBe(1);
      },
      {
        bend: (real) => (url, init) => {
          pulls += 1;
          return real(url, init);
        },
      },
    );
  });

  it('says so when checksums differ for good, and does not pull everything each time', () => {
    let asked: string[] = [];
    return withTeam(
      async (_db, endpoint, ann) => {
        endpoint.push(many(3));
        expect((await ann.sync()).differsAt).toBe(start);
        asked = [];
        endpoint.push([client(4, 'Next')]);
        expect((await ann.sync()).differsAt).toBe(start);
        expect(asked).toHaveLength(1);
      },
      {
        bend: (real) => async (url, init) => {
          asked.push(String(url));
          const answer = await real(url, init);
          const body = answer.status === 304 ? undefined : await answer.json();
          return body
            ? Response.json({ ...body, check: { count: 9, xor: '0'.repeat(16) } })
            : answer;
        },
      },
    );
  });

  it('lets go, when its cursor is too old, what is gone, and keeps what was edited here', () => {
    let isOld = false;
    return withTeam(
      async (db, endpoint, ann) => {
        endpoint.push(many(20));
        await ann.sync();
        await ann.write('client_1', { name: 'Edited' });
        for (const gone of ['client_1', 'client_2']) endpoint.data().records.delete(gone);
        isOld = true;
        await ann.sync();
        expect(await db.records.get('client_2')).toBeUndefined();
        expect(await ann.name('client_1')).toBe('Edited');
        expect(await db.records.count()).toBe(19);
        expect(endpoint.data().records.get('client_1')?.record.f.name).toBe('Edited');
      },
      {
        bend: (real) => async (url, init) => {
          if (!isOld || !String(url).includes('since=')) return real(url, init);
          isOld = false;
          return problem(410, 'resync');
        },
      },
    );
  });

  it('keeps then, too, what came and can’t be taken, and what was refused of what was edited here', () => {
    let isOld = false;
    return withTeam(
      async (db, endpoint, ann) => {
        endpoint.push(many(20));
        await ann.sync();
        await ann.write('client_1', { later: 'x'.repeat(300_000) });
        expect(await ann.sync()).toMatchObject({ rejected: 1 });
        await letRejectedBe(db, 'client_1');
        endpoint.data().records.delete('client_1');
        endpoint.put({ ...client(2, 'Client 2'), by: 'x'.repeat(300) });
        isOld = true;
        expect(await ann.sync()).toMatchObject({ waiting: 0, quarantined: 1, rejected: 1 });
        expect((await db.records.get('client_1'))?.f.later).toHaveLength(300_000);
        expect(await ann.name('client_2')).toBe('Client 2');
      },
      {
        bend: (real) => async (url, init) => {
          if (!isOld || !String(url).includes('since=')) return real(url, init);
          isOld = false;
          return problem(410, 'resync');
        },
      },
    );
  });

  it('asks before it deletes more than a fifth, over all pages, and goes on when allowed', () =>
    withTeam(
      async (db, endpoint, ann) => {
        endpoint.push(many(30));
        await ann.sync();
        endpoint.push(many(12).map((record) => ({ ...record, d: at(5) })));
        const alive = () => db.records.filter((row) => row.d === undefined).count();
        const status = await ann.sync();
        expect(status.paused).toEqual({ code: 'many_deletes', detail: '8 of 30', at: start });
        expect(await alive()).toBe(26);
        await ann.write('client_x', { name: 'Still sent' });
        expect(await ann.sync()).toMatchObject({ waiting: 0, paused: { code: 'many_deletes' } });
        await allowDeletes(db, ann.team);
        expect((await ann.sync()).paused).toBeUndefined();
        expect(await alive()).toBe(19);
      },
      { page: 4 },
    ));

  it.each(['many_deletes', 'document_refused', 'wrong_key', 'sealed'])(
    'does not let an endpoint say %s, which only this side finds',
    (code) => {
      const lie = async () => problem(403, code, { detail: '1 of 30' });
      return withTeam(
        async (_db, _endpoint, ann) => {
          const { paused, trouble } = await ann.sync();
          expect([paused, trouble?.code]).toEqual([undefined, 'bad_answer']);
        },
        { bend: () => lie },
      );
    },
  );

  it('takes the endpoint’s words of a note, and keeps those that were written here', () =>
    withTeam(async (db, endpoint, ann) => {
      const note = (text: string) => ({
        client: 'client_1',
        kind: 'quote',
        provenance: 'client-said',
        visibility: 'team',
        text,
        at: start,
        by: 'Ann',
      });
      endpoint.push([{ id: 'note_1', k: 'note', v: 1, f: note('Theirs'), h: at(1) }]);
      await writeRecords(db, [{ k: 'note', id: 'note_1', fields: note('Mine') }], {
        now: start,
        label: 'x',
      });
      expect(await ann.sync()).toMatchObject({ waiting: 0, rejected: 1 });
      expect((await db.records.get('note_1'))?.f.text).toBe('Theirs');
      expect((await db.history.toArray()).map(({ value }) => value)).toContain('Mine');
      endpoint.put({ id: 'note_1', k: 'note', v: 1, f: note('Forged'), h: at(9) });
      expect(await ann.sync()).toMatchObject({ quarantined: 1 });
      expect((await db.records.get('note_1'))?.f.text).toBe('Theirs');
    }));

  it('leaves nothing of what was erased, refused records included', () =>
    withTeam(async (db, endpoint, ann) => {
      await ann.write('client_1', { name: 'Secret', later: 'x'.repeat(300_000) });
      await ann.sync();
      endpoint.push([{ id: 'client_1', k: 'client', v: 1, f: {}, h: at(9), e: at(9) }]);
      await ann.sync();
      const tables = await Promise.all(db.all.map((table) => table.toArray()));
      expect(JSON.stringify(tables)).not.toContain('Secret');
    }));

  it('gives back unknown kinds and fields as they came', () =>
    withTeam(async (_db, endpoint, ann) => {
      endpoint.push([
        { id: 'moon_1', k: 'moon', v: 9, f: { 'phase/new': { deep: [1, null] } }, h: at(1) },
        { ...client(1, 'A'), f: { name: 'A', later: { on: true } }, v: 9 },
      ]);
      const backup = endpoint.backUp();
      endpoint.restore({ ...backup, records: new Map() });
      endpoint.restore(backup);
      await ann.sync();
      endpoint.restore({ ...backup, seq: 0, records: new Map() });
      await ann.sync();
      const back = [...endpoint.data().records.values()].map(({ record }) => record.f);
      expect(back).toContainEqual({ 'phase/new': { deep: [1, null] } });
      expect(back).toContainEqual({ name: 'A', later: { on: true } });
    }));
});
