import { once } from 'node:events';
import { request } from 'node:http';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { client } from '../records.fixture.ts';
import { openStore, runSql } from '../store/fresh-place.fixture.ts';
import { startEndpoint } from './endpoint.fixture.ts';

const { url, place, store, tokenFor } = await startEndpoint();
const { member: ann, secret } = await tokenFor('Ann');
await ann.push(Array.from({ length: 30 }, (_, i) => client(`${i}`, `Client ${i}`)));

const head = async () => (await (await ann.get('changes')).json()).next as string;

/** Somebody in a workspace whose snapshot has many pages. */
async function largeTeam() {
  await store.createWorkspace('large');
  const many = Array.from({ length: 60 }, (_, i) => client(`s${i}`, 'x'.repeat(200_000)));
  await store.push('large', many, 'Ann');
  return tokenFor('Ann', 'editor', undefined, 'large');
}

/** An answer as it comes over the wire, not unpacked. */
async function raw(path: string, headers: Record<string, string> = {}) {
  const req = request(`${url}/v1/w/team/${path}`, {
    headers: { authorization: `Bearer ${secret}`, ...headers },
  }).end();
  const [res] = await once(req, 'response');
  const chunks: Buffer[] = [];
  for await (const chunk of res) chunks.push(chunk);
  return { headers: res.headers, body: Buffer.concat(chunks) };
}

describe('changes', () => {
  it('come in pages that join without a gap, the check with the last', async () => {
    const seen: string[] = [];
    let [since, more] = ['', true];
    while (more) {
      const page = await (await ann.get(`changes?limit=7&since=${since}`)).json();
      expect('check' in page).toBe(!page.more);
      seen.push(...page.records.map(({ id }: { id: string }) => id));
      ({ next: since, more } = page);
    }
    expect(seen).toEqual(Array.from({ length: 30 }, (_, i) => `client_${i}`));
  });

  it('are 304 for an idle poll, and never while there is something to tell', async () => {
    const since = await head();
    const first = await ann.get(`changes?since=${since}`);
    expect(first.headers.get('etag')).toBe(`"${since}"`);
    expect(first.headers.get('cache-control')).toBe('no-store');
    expect(await first.json()).toMatchObject({ records: [], more: false, check: { count: 30 } });
    const known = { 'if-none-match': `"x", "${since}"` };
    expect((await ann.get(`changes?since=${since}`, known)).status).toBe(304);
    expect((await ann.get('changes', known)).status).toBe(200);
    expect((await ann.get(`changes?since=${since}`, { 'if-none-match': '"x"' })).status).toBe(200);
  });

  it('are packed for who takes that', async () => {
    const packed = await raw('changes', { 'accept-encoding': 'br, gzip' });
    expect(packed.headers['content-encoding']).toBe('gzip');
    const plain = await raw('changes', { 'accept-encoding': 'gzip;q=0' });
    expect(plain.headers['content-encoding']).toBeUndefined();
    const records = (text: Buffer) => JSON.parse(text.toString()).records;
    expect(records(gunzipSync(packed.body))).toEqual(records(plain.body));
    expect(packed.body.length).toBeLessThan(plain.body.length / 3);
  });

  it.each([
    ['gzip', true],
    ['br;q=1, GZIP ; q=0.001', true],
    ['gzip;q=1.000,br', true],
    ['gzip;q=0.000', false],
    ['gzip;q=x', false],
    ['x-gzip, br', false],
  ])('are packed or not for who takes %s', async (accepted, isPacked) => {
    const { headers } = await raw('changes', { 'accept-encoding': accepted });
    expect(headers['content-encoding']).toBe(isPacked ? 'gzip' : undefined);
  });

  it('hold nobody up for who says at great length what they take', async () => {
    const start = performance.now();
    await raw('changes', { 'accept-encoding': `gzip;q=.${'9'.repeat(15_000)}x` });
    expect(performance.now() - start).toBeLessThan(1000);
  });

  it('say what is wrong with what was asked', async () => {
    for (const query of [
      'since=x',
      'since=1',
      'since=a.-1',
      'limit=x',
      'limit=-1',
      'wait=1.5',
      'since=A%27.1',
    ]) {
      const answer = await ann.get(`changes?${query}`);
      expect([query, answer.status, (await answer.json()).code]).toEqual([
        query,
        400,
        'bad_request',
      ]);
    }
    const { detail } = await (await ann.get('changes?since=x')).json();
    expect(detail).toBe('since: takes `next` of an earlier answer, or is left out');
    const [epoch = ''] = (await head()).split('.');
    for (const since of ['0a0a.1', `${epoch}.999999`]) {
      const answer = await ann.get(`changes?since=${since}&wait=20`);
      expect(await answer.json()).toMatchObject({ status: 409, code: 'epoch_changed', epoch });
    }
  });

  it('are waited for, and told at once when they come', async () => {
    const since = await head();
    const start = performance.now();
    const waited = ann.get(`changes?since=${since}&wait=20`);
    await new Promise((resolve) => setTimeout(resolve, 100));
    await ann.push([client('30', 'Late')]);
    const { records } = await (await waited).json();
    expect(records.map(({ id }: { id: string }) => id)).toEqual(['client_30']);
    expect(performance.now() - start).toBeLessThan(5000);
  });

  it('are noticed when another process wrote them', async () => {
    const since = await head();
    const waited = ann.get(`changes?since=${since}&wait=20`);
    await new Promise((resolve) => setTimeout(resolve, 50));
    const other = await openStore(place);
    await other.push('team', [client('31', 'Elsewhere')], 'Bob');
    await other.close();
    expect((await (await waited).json()).records).toHaveLength(1);
  });

  it('are not told to who was shut out while waiting for them', async () => {
    const { member, token } = await tokenFor('Bob');
    const waited = member.get(`changes?since=${await head()}&wait=20`);
    await new Promise((resolve) => setTimeout(resolve, 100));
    await store.revokeToken(token.id, Date.now());
    await ann.push([client('32', 'Not for Bob')]);
    const answer = await waited;
    expect([answer.status, (await answer.json()).code]).toEqual([401, 'unauthorized']);
  });

  it('are not waited for longer than asked, nor by who went away', async () => {
    const since = await head();
    const known = { 'if-none-match': `"${since}"` };
    expect((await ann.get(`changes?since=${since}&wait=1`, known)).status).toBe(304);
    const gone = new AbortController();
    const waiting = async () =>
      /clientside_waiting (\d+)/.exec(await (await fetch(`${url}/metrics`)).text())?.[1];
    const left = ann.get(`changes?since=${since}&wait=25`, {}, gone.signal).catch(() => 'left');
    await expect.poll(waiting).toBe('1');
    gone.abort();
    expect(await left).toBe('left');
    await expect.poll(waiting).toBe('0');
  });
});

describe('a snapshot', () => {
  it('has every record on a line of its own and ends with the cursor to go on from', async () => {
    const { headers, body } = await raw('snapshot', { 'accept-encoding': 'gzip' });
    expect(headers).toMatchObject({
      'content-type': 'application/x-ndjson',
      'content-encoding': 'gzip',
    });
    const lines = gunzipSync(body)
      .toString()
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    const { next, count, check } = lines.pop();
    expect(new Set(lines.map(({ id }) => id)).size).toBe(count);
    expect(check.count).toBe(count);
    expect((await (await ann.get(`changes?since=${next}`)).json()).records).toEqual([]);
  });

  const unpacked = { 'accept-encoding': 'identity' };

  it('breaks off, without a cursor, when its reader is shut out meanwhile', async () => {
    const { member, token } = await largeTeam();
    const answer = await member.get('snapshot', unpacked);
    await store.revokeToken(token.id, Date.now());
    await expect(answer.text()).rejects.toThrow();
  });

  it('breaks off, without a cursor, when the workspace is restored meanwhile', async () => {
    const { member } = await largeTeam();
    const answer = await member.get('snapshot', unpacked);
    await runSql(place, "update ws set epoch = 'other' where ws = 'large'");
    await expect(answer.text()).rejects.toThrow();
  });
});
