import { describe, expect, it } from 'vitest';
import { memoryDocument, type Oddities } from './memory-document.fixture.ts';
import { probeDocument } from './probe-document.ts';
import { emptyDocument, parseDocument, writeDocument } from './shared-document.ts';

const URL = 'https://files.test/team.json';
const client = { id: 'client_1', k: 'client', v: 1, f: { name: 'A' }, h: '0mh3kq2za-000-9f2c41d7' };

type Server = ReturnType<typeof memoryDocument>;

/** Has something done after each answer of a server, before whoever asked has it. */
function afterAnswers(server: Server, work: (method?: string) => void) {
  const answer = server.fetch;
  server.fetch = async (url, init) => {
    const response = await answer(url, init);
    work(init?.method);
    return response;
  };
}

/** What a colleague writes: what is there, and one client more. */
function writeOne(server: Server, id: string) {
  const text = server.text();
  const { records, ...rest } = text ? parseDocument(text) : emptyDocument();
  server.put(writeDocument({ ...rest, records: new Map(records).set(id, { ...client, id }) }));
}

/** A server, what it is probed with, and how long the probe has waited. */
function probed(odd: Oddities = {}, authorization = '') {
  let time = 1_800_000_000_000;
  let waited = 0;
  const server = memoryDocument(() => time, odd, authorization);
  const wait = async (milliseconds: number) => {
    time += milliseconds;
    waited += milliseconds;
  };
  const probe = (headers: Record<string, string> = {}) =>
    probeDocument(URL, headers, { fetch: (url, init) => server.fetch(url, init), wait });
  return { server, probe, waited: () => waited };
}

describe('a probe', () => {
  it('finds a good server good, leaves an empty document, and finds that one again', async () => {
    const { server, probe, waited } = probed();
    expect(await probe()).toEqual({ ok: true, isNew: true, isSealed: false, records: 0 });
    expect(parseDocument(server.text() ?? '').records.size).toBe(0);
    expect(await probe()).toMatchObject({ ok: true, isNew: false });
    expect(waited()).toBe(0);
  });

  it('waits for a tag that is strong a moment later, as Apache’s is', async () => {
    const { probe, waited } = probed({ tags: 'settling' });
    expect(await probe()).toMatchObject({ ok: true });
    expect(waited()).toBe(2000);
  });

  it('keeps what is in a document, entries that are no records too', async () => {
    const { server, probe } = probed({ ignores: ['if-match', 'if-none-match'] });
    const { epoch } = emptyDocument();
    const kept = { format: 'clientside-shared', version: 1, epoch, records: [client, 7], more: 1 };
    server.put(JSON.stringify(kept));
    expect(await probe()).toMatchObject({ ok: false, headers: ['If-None-Match', 'If-Match'] });
    expect(server.json()).toEqual({ ...kept, stamp: expect.any(String) });
  });

  it.each<[string, Oddities, string[]]>([
    ['If-None-Match', { ignores: ['if-none-match'] }, ['If-None-Match']],
    ['If-Match', { ignores: ['if-match'] }, ['If-Match']],
    ['both', { ignores: ['if-none-match', 'if-match'] }, ['If-None-Match', 'If-Match']],
  ])('refuses a server that does not obey %s, and names it', async (_name, odd, headers) => {
    const found = await probed(odd).probe();
    expect(found).toMatchObject({ ok: false, code: 'header_ignored', headers });
    for (const header of headers)
      expect(found).toHaveProperty('words', expect.stringContaining(header));
  });

  it.each<[string, Oddities]>([
    ['no_etag', { tags: 'none' }],
    ['weak_etag', { tags: 'weak' }],
    ['same_etag', { tags: 'seconds' }],
  ])('says %s', async (code, odd) => {
    expect(await probed(odd).probe()).toMatchObject({ ok: false, code, headers: ['ETag'] });
  });

  it('says when a tag that the server gives is not one that it takes', async () => {
    const { server, probe } = probed();
    const zipped = probeDocument(
      URL,
      {},
      {
        wait: async () => {},
        fetch: async (url, init) => {
          const answer = await server.fetch(url, init);
          const tag = answer.headers.get('etag');
          if (tag) answer.headers.set('etag', tag.replace(/"$/, '-gzip"'));
          return answer;
        },
      },
    );
    expect(await zipped).toMatchObject({ code: 'header_refused', headers: ['If-Match'] });
    expect(await probe()).toMatchObject({ ok: true });
  });

  describe.each<[string, Oddities['tags'], boolean]>([
    ['where nothing is yet', 'strong', false],
    ['in a document', 'strong', true],
    ['on a server whose tag is weak at first', 'settling', true],
  ])('%s', (_where, tags, isThere) => {
    it.each(Array.from({ length: 13 }, (_, i) => i + 1))(
      'keeps what a colleague writes right after its request %i',
      async (nth) => {
        const { server, probe } = probed({ tags });
        if (isThere) writeOne(server, 'client_1');
        let asked = 0;
        afterAnswers(server, () => {
          asked += 1;
          if (asked === nth) writeOne(server, 'client_2');
        });
        expect(await probe()).toMatchObject({ ok: true });
        const expected = [...(isThere ? ['client_1'] : []), ...(nth <= asked ? ['client_2'] : [])];
        expect([...parseDocument(server.text() ?? '').records.keys()]).toEqual(expected);
      },
    );
  });

  it('gives up in the end where somebody writes before each of its writes, and loses nothing', async () => {
    const { server, probe } = probed();
    writeOne(server, 'client_1');
    let written = 1;
    afterAnswers(server, (method) => {
      if (method !== 'GET') return;
      written += 1;
      writeOne(server, `client_${written}`);
    });
    expect(await probe()).toMatchObject({ ok: false, code: 'header_refused', status: 412 });
    expect(parseDocument(server.text() ?? '').records.size).toBe(written);
  });

  const brokenOff = () =>
    new Response(
      new ReadableStream({ pull: (body) => body.error(new TypeError('network error')) }),
    );
  const html = () => new Response('<html>', { headers: { 'content-type': 'text/html' } });
  it.each<[string, 'GET' | 'PUT', () => Response]>([
    ['login_page', 'GET', html],
    ['redirected', 'GET', () => new Response('', { status: 302 })],
    ['unauthorized', 'GET', () => new Response('', { status: 401 })],
    ['forbidden', 'GET', () => new Response('', { status: 403 })],
    ['not_readable', 'GET', () => new Response('', { status: 405 })],
    ['server_failed', 'GET', () => new Response('', { status: 503 })],
    ['not_json', 'GET', () => new Response('{"format":')],
    ['not_json', 'GET', () => new Response(Uint8Array.of(123, 34, 252, 34, 125))],
    ['not_ours', 'GET', () => new Response('{"format":"clientside","records":[]}')],
    ['newer', 'GET', () => new Response('{"format":"clientside-shared","version":2,"parts":[]}')],
    ['unreachable', 'GET', brokenOff],
    ['unauthorized', 'PUT', () => new Response('', { status: 401 })],
    ['read_only', 'PUT', () => new Response('', { status: 403 })],
    ['no_folder', 'PUT', () => new Response('', { status: 409 })],
    ['not_writable', 'PUT', () => new Response('', { status: 405 })],
    ['header_refused', 'PUT', () => new Response('', { status: 501 })],
    ['full', 'PUT', () => new Response('', { status: 507 })],
  ])('says %s where %s is answered so', async (code, method, answer) => {
    const { probe, server } = probed({ answers: { [method]: answer } });
    expect(await probe()).toMatchObject({ ok: false, code, words: expect.stringMatching(/\.$/) });
    expect(server.text()).toBeUndefined();
  });

  it('says what a newer build wrote, and what can’t be reached', async () => {
    const { server, probe } = probed();
    server.put(writeDocument(emptyDocument()).replace('"version":1', '"version":2'));
    expect(await probe()).toMatchObject({ code: 'newer' });
    const fetcher = async () => Promise.reject(new TypeError('Failed to fetch'));
    expect(await probeDocument(URL, {}, { fetch: fetcher })).toMatchObject({ code: 'unreachable' });
  });

  it('sends along what lets it in', async () => {
    const { probe } = probed({}, 'Bearer x');
    expect(await probe()).toMatchObject({ code: 'unauthorized' });
    expect(await probe({ authorization: 'Bearer x' })).toMatchObject({ ok: true });
  });
});
