import { describe, expect, it } from 'vitest';
import type { ClientsideDatabase } from '../../store/database.ts';
import { withStore } from '../../store/temporary-store.ts';
import { writeRecords } from '../../store/write.ts';
import type { Workspace } from '../ask-endpoint.ts';
import { memberOf, start } from '../member.fixture.ts';
import type { SyncOptions } from '../run-sync.ts';
import { memoryDocument, type Oddities } from './memory-document.fixture.ts';
import { tryDocument } from './try-document.ts';

/** A document in memory, and who shares by it; waiting lets its time pass. */
function team(odd: Oddities = {}) {
  let time = start;
  const server = memoryDocument(() => time, odd);
  const wait = async (milliseconds: number) => {
    time += milliseconds;
  };
  const workspace = (author: string): Workspace => ({
    endpoint: 'https://files.test/team.json',
    workspace: 'team',
    mode: 'document',
    token: '',
    author,
  });
  const join = async (db: ClientsideDatabase, author: string, fetcher = server.fetch) => {
    const own = workspace(author);
    const probe = await tryDocument(db, own, { fetch: server.fetch, wait });
    const member = memberOf(db, fetcher, () => time);
    const sync = (options: Partial<SyncOptions> = {}) =>
      member.sync({ wait, isAsked: true, ...options }, own);
    return { ...member, probe, own, sync };
  };
  const two = (work: (ann: Awaited<ReturnType<typeof join>>, bob: typeof ann) => Promise<void>) =>
    withStore((one) =>
      withStore(async (other) => work(await join(one, 'Ann'), await join(other, 'Bob'))),
    );
  return { server, join, two, later: wait };
}

const asDocument = (server: { json: () => unknown }) =>
  server.json() as { epoch: string; records: { id: string; f: object; by?: string }[] };

/** An answer whose connection breaks in the middle of the text. */
function brokenOff(text: string): Response {
  let isBegun = false;
  const body = new ReadableStream({
    pull(controller) {
      if (isBegun) controller.error(new TypeError('network error'));
      else controller.enqueue(new TextEncoder().encode(text.slice(0, text.length / 2)));
      isBegun = true;
    },
  });
  return new Response(body, { headers: { etag: '"1"', 'content-type': 'application/json' } });
}

/** A body of which nothing comes but that the connection is broken. */
function brokenStream(): ReadableStream {
  return new ReadableStream({ start: (body) => body.error(new TypeError('network error')) });
}

/** A text as an editor saves it that knows no UTF-8. */
function inLatin1(text: string, etag: string): Response {
  const body = Uint8Array.from(text, (letter) => letter.charCodeAt(0));
  return new Response(body, { headers: { etag, 'content-type': 'application/json' } });
}

describe('a team with a document', () => {
  it('shares what it writes, with its authors, and asks little when nothing happens', () => {
    const { server, two, later } = team();
    return two(async (ann, bob) => {
      await ann.write('client_1', { name: 'A' });
      expect(await ann.sync()).toMatchObject({ waiting: 0, sharedAt: start });
      await later(10);
      await bob.write('client_1', { name: 'A', about: 'B' });
      await bob.sync();
      await ann.sync();
      expect(asDocument(server).records).toMatchObject([
        { f: { name: 'A', about: 'B' }, by: 'Bob' },
      ]);
      server.asked();
      await ann.sync();
      expect(server.asked()).toEqual(['GET']);
      await ann.write('client_1', { about: 'C' });
      await ann.sync();
      expect(server.asked()).toEqual(['GET', 'GET', 'PUT', 'GET']);
    });
  });

  it('writes nothing of ours to a server that was found bad, and tries it again only when asked', () =>
    withStore(async (db) => {
      const { server, join } = team({ ignores: ['if-match'] });
      const ann = await join(db, 'Ann');
      server.asked();
      await ann.write('client_1', { name: 'A' });
      expect(ann.probe).toMatchObject({ code: 'header_ignored' });
      expect((await ann.sync({ isAsked: true })).paused?.code).toBe('document_refused');
      expect(asDocument(server).records).toEqual([]);
      server.asked();
      const later = { isAsked: false, now: () => start + 2 * 3_600_000 };
      expect(await ann.sync(later)).toMatchObject({ waiting: 1 });
      expect(server.asked()).toEqual([]);
    }));

  it('keeps to itself what is private', () =>
    withStore(async (db) => {
      const { server, join } = team();
      const ann = await join(db, 'Ann');
      await ann.write('client_1', { name: 'A' });
      const fields = { client: 'client_1', kind: 'quote', provenance: 'observed', by: 'Ann' };
      await ann.write('note_1', { ...fields, text: 'x', visibility: 'private', at: 1 }, 'note');
      await ann.sync();
      expect(asDocument(server).records.map(({ id }) => id)).toEqual(['client_1']);
    }));

  it('merges again when somebody was faster, up to six times, with a wait that grows', () => {
    const { server, join } = team();
    return withStore((one) =>
      withStore(async (other) => {
        const bob = await join(other, 'Bob');
        let faster = 0;
        const ann = await join(one, 'Ann', async (url, init) => {
          if (init?.method === 'PUT' && faster > 0) {
            faster -= 1;
            await bob.write('client_1', { about: `${faster}` });
            await bob.sync();
          }
          return server.fetch(url, init);
        });
        await bob.write('client_1', { name: 'A' });
        await bob.sync();
        const waits: number[] = [];
        const wait = async (milliseconds: number) => void waits.push(milliseconds);
        faster = 5;
        await ann.write('client_2', { name: 'B' });
        expect(await ann.sync({ wait })).toMatchObject({ waiting: 0 });
        expect(waits).toEqual([200, 400, 800, 1600, 3200]);
        faster = 6;
        await ann.write('client_2', { name: 'C' });
        expect(await ann.sync({ wait })).toMatchObject({
          waiting: 1,
          trouble: { code: 'contended' },
        });
        expect(await ann.sync()).toMatchObject({ waiting: 0 });
        // What Bob wrote and wrote over is in his history; what Ann saw of it, in hers.
        expect((await one.records.get('client_1'))?.f.about).toBe('0');
      }),
    );
  });

  it('believes no write whose answer is lost, and finds it there', () =>
    withStore(async (db) => {
      const { server, join } = team();
      let isLost = true;
      const ann = await join(db, 'Ann', async (url, init) => {
        const answer = await server.fetch(url, init);
        if (init?.method === 'PUT' && isLost) throw new TypeError('lost');
        return answer;
      });
      await ann.write('client_1', { name: 'A' });
      expect(await ann.sync()).toMatchObject({ waiting: 1, trouble: { code: 'unreachable' } });
      isLost = false;
      server.asked();
      expect(await ann.sync()).toMatchObject({ waiting: 0, sharedAt: start });
      expect(server.asked()).toEqual(['GET']);
    }));

  it('says that it was broken off when a document ends in its middle, and comes again', () =>
    withStore(async (db) => {
      const { server, join } = team();
      let isCut = true;
      const ann = await join(db, 'Ann', async (url, init) =>
        isCut && init?.method === 'GET' ? brokenOff(server.text() ?? '') : server.fetch(url, init),
      );
      await ann.write('client_1', { name: 'A' });
      const status = await ann.sync();
      expect(status).toMatchObject({ waiting: 1, trouble: { code: 'unreachable' } });
      expect(status.trouble?.retryAt).toBeGreaterThan(start);
      isCut = false;
      expect(await ann.sync()).toMatchObject({ waiting: 0 });
    }));

  it('takes a write for done whose answer breaks off after it was said', () =>
    withStore(async (db) => {
      const { server, join } = team();
      const ann = await join(db, 'Ann', async (url, init) => {
        const answer = await server.fetch(url, init);
        if (init?.method !== 'PUT') return answer;
        return new Response(brokenStream(), { status: 200, headers: answer.headers });
      });
      await ann.write('client_1', { name: 'A' });
      expect(await ann.sync()).toMatchObject({ waiting: 0, sharedAt: start });
      expect(asDocument(server).records).toHaveLength(1);
    }));

  it('leaves a document alone whose letters can’t be read', () =>
    withStore(async (db) => {
      const { server, join } = team();
      let isSpoilt = false;
      const ann = await join(db, 'Ann', (url, init) =>
        isSpoilt && init?.method === 'GET'
          ? Promise.resolve(inLatin1(server.text() ?? '', '"2"'))
          : server.fetch(url, init),
      );
      await ann.write('client_1', { name: 'Müller' });
      await ann.sync();
      isSpoilt = true;
      await ann.write('client_2', { name: 'B' });
      server.asked();
      expect(await ann.sync()).toMatchObject({ waiting: 1, trouble: { code: 'bad_answer' } });
      expect(server.asked()).not.toContain('PUT');
      expect(await ann.name('client_1')).toBe('Müller');
    }));

  it('writes back what it does not know: entries that are no records, fields, kinds', () =>
    withStore(async (db) => {
      const { server, join } = team();
      const ann = await join(db, 'Ann');
      const moon = {
        id: 'moon_1',
        k: 'moon',
        v: 9,
        f: { phase: [1] },
        h: '0mh3kq2za-000-9f2c41d7',
      };
      const odd = [moon, { id: 'client_9', k: 'client', h: 'noon' }, 'text', null];
      server.put(JSON.stringify({ ...server.json(), more: { a: 1 }, records: odd }));
      await ann.write('client_1', { name: 'A' });
      expect(await ann.sync()).toMatchObject({ waiting: 0, quarantined: 3 });
      const { records, more } = server.json();
      expect(more).toEqual({ a: 1 });
      expect(records).toEqual(expect.arrayContaining(odd));
      expect(records).toHaveLength(5);
    }));

  it('gives a document that was replaced, restored or removed all that it lacks', () => {
    const { server, two } = team();
    return two(async (ann, bob) => {
      await ann.write('client_1', { name: 'A' });
      await ann.sync();
      const old = server.text();
      await ann.write('client_1', { name: 'A2' });
      await ann.write('client_2', { name: 'B' });
      await ann.sync();
      await bob.sync();
      for (const text of [old, undefined]) {
        server.put(text);
        await bob.sync();
        await ann.sync();
        const names = asDocument(server).records.map(({ f }) => ('name' in f ? f.name : ''));
        expect(names.sort()).toEqual(['A2', 'B']);
        expect(await bob.name('client_1')).toBe('A2');
      }
    });
  });

  it('heals when the server lets two write at once', () => {
    const { server, two } = team();
    return two(async (ann, bob) => {
      await ann.write('client_1', { name: 'A' });
      const before = server.text();
      await ann.sync();
      await bob.write('client_2', { name: 'B' });
      // Both were let in: the second write stands on a document without the first.
      server.put(before);
      await bob.sync();
      expect(asDocument(server).records).toHaveLength(1);
      await ann.sync();
      await bob.sync();
      expect(asDocument(server).records).toHaveLength(2);
      expect(await bob.name('client_1')).toBe('A');
    });
  });

  it.each([
    ['read_only', () => new Response('', { status: 403 }), 'paused'],
    ['document_full', () => new Response('', { status: 413 }), 'paused'],
    ['unavailable', () => new Response('', { status: 507 }), 'trouble'],
    [
      'bad_answer',
      () => new Response('<html>', { headers: { 'content-type': 'text/html' } }),
      'trouble',
    ],
  ] as const)('says %s when nothing can be written, and still waits', (code, answer, where) =>
    withStore(async (db) => {
      const { server, join } = team();
      const ann = await join(db, 'Ann', (url, init) =>
        init?.method === 'PUT' ? Promise.resolve(answer()) : server.fetch(url, init),
      );
      await ann.write('client_1', { name: 'A' });
      expect(await ann.sync()).toMatchObject({ waiting: 1, [where]: { code } });
    }),
  );

  it('stops before it deletes many, and sends nothing meanwhile', () => {
    const { server, two } = team();
    return two(async (ann, bob) => {
      for (let n = 0; n < 9; n += 1) await ann.write(`client_${n}`, { name: `${n}` });
      await ann.sync();
      await bob.sync();
      for (let n = 0; n < 6; n += 1) await bob.remove(`client_${n}`);
      await bob.sync();
      await ann.write('client_8', { name: 'mine' });
      server.asked();
      expect((await ann.sync()).paused).toMatchObject({ code: 'many_deletes', detail: '6 of 9' });
      expect((await ann.sync({ isAsked: false })).waiting).toBe(1);
      expect(server.asked()).toEqual(['GET']);
    });
  });

  it('brings clocks that are ahead back to the server’s time', () =>
    withStore(async (db) => {
      const { join, server } = team();
      const ann = await join(db, 'Ann');
      const change = { k: 'client', id: 'client_1', fields: { name: 'A' } };
      await writeRecords(db, [change], { now: start + 86_400_000, label: 'test' });
      expect(await ann.sync()).toMatchObject({ waiting: 0 });
      const [record] = server.json().records;
      expect(Number.parseInt(record.h.slice(0, 9), 36)).toBeLessThan(start + 300_000);
    }));

  it('says what it has outgrown', () =>
    withStore(async (db) => {
      const { join, server } = team();
      const ann = await join(db, 'Ann');
      const written = (n: number) => {
        const f = { name: `${n}` };
        return { id: `client_${n}`, k: 'client', v: 1, f, h: '0mh3kq2za-000-9f2c41d7', by: `${n}` };
      };
      const records = (count: number) => Array.from({ length: count }, (_, n) => written(n));
      server.put(JSON.stringify({ ...server.json(), records: records(5) }));
      expect((await ann.sync()).warnings).toBeUndefined();
      server.put(JSON.stringify({ ...server.json(), records: records(6) }));
      expect((await ann.sync()).warnings).toEqual(['many_writers']);
    }));
});
