import { describe, expect, it } from 'vitest';
import { startEndpoint } from '../../endpoint/http/endpoint.fixture.ts';
import { client, note } from '../../endpoint/records.fixture.ts';
import { EMPTY_CHECK, foldCheck } from '../record/checksum.ts';
import { makeClock } from '../record/clock.ts';
import { latestClock, type StoredRecord } from '../record/stored-record.ts';
import { askEndpoint, type Line } from './ask-endpoint.ts';
import { fetchPage } from './fetch-page.ts';
import { SCHEMA } from './schema-version.ts';

const { url, tokenFor } = await startEndpoint();
const { member, secret } = await tokenFor('Ann');
await member.push([...Array.from({ length: 7 }, (_, i) => client(`${i}`, 'A')), note('1', 'said')]);
const lineOf = (token: string, workspace = 'team'): Line => ({
  workspace: { endpoint: `${url}/`, workspace, token },
  fetch,
});

describe('a real endpoint', () => {
  it('gives pages whose checksum is ours, and nothing when there is nothing new', async () => {
    const { page } = await fetchPage(lineOf(secret), '');
    const records = page?.records as StoredRecord[];
    const come = records.map((record) => ({ id: record.id, clock: latestClock(record) }));
    expect(records).toHaveLength(8);
    expect(page?.check).toEqual(foldCheck(EMPTY_CHECK, { gone: [], come }));
    expect(await fetchPage(lineOf(secret), page?.next ?? '')).toEqual({ backoff: undefined });
    await member.push([client('8', 'New')]);
    expect((await fetchPage(lineOf(secret), page?.next ?? '')).page?.records).toHaveLength(1);
  });

  it.each([
    ['unauthorized', () => fetchPage(lineOf('wrong'), '')],
    ['not_member', () => fetchPage(lineOf(secret, 'other'), '')],
    ['epoch_changed', () => fetchPage(lineOf(secret), 'other.1')],
    ['bad_request', () => fetchPage(lineOf(secret), '!')],
    ['too_large', () => askEndpoint(lineOf(secret), { path: 'push', post: ' '.repeat(2_000_000) })],
  ])('says %s', async (code, ask) => {
    await expect(ask()).rejects.toMatchObject({ facts: { code } });
  });

  it('says clock_ahead with its time and the record that it is about', async () => {
    const late = { ...client('9', 'L'), h: makeClock(Date.UTC(2099, 0), 0, 'aaaaaaaa') };
    const post = JSON.stringify({ client: 'test', schema: 1, records: [client('8', 'N'), late] });
    await expect(askEndpoint(lineOf(secret), { path: 'push', post })).rejects.toMatchObject({
      facts: { code: 'clock_ahead', i: 1, time: expect.any(Number) },
    });
  });

  it('hears which version we write, and turns us away where that is too old', async () => {
    const strict = await startEndpoint({ minSchema: SCHEMA });
    const stricter = await startEndpoint({ minSchema: SCHEMA + 1 });
    const pullFrom = async (endpoint: typeof strict) => {
      const { secret: token } = await endpoint.tokenFor('Ann');
      const workspace = { endpoint: endpoint.url, workspace: 'team', token };
      return fetchPage({ workspace, fetch }, '');
    };
    expect((await pullFrom(strict)).page?.records).toEqual([]);
    await expect(pullFrom(stricter)).rejects.toMatchObject({ facts: { code: 'client_too_old' } });
  });

  it('is told apart from one that is not there', async () => {
    const line = {
      ...lineOf(secret),
      workspace: { ...lineOf(secret).workspace, endpoint: 'http://127.0.0.1:9' },
    };
    await expect(fetchPage(line, '')).rejects.toMatchObject({ facts: { code: 'unreachable' } });
  });

  it.each([
    [502, 'bad_gateway'],
    [503, 'unavailable'],
    [504, 'bad_gateway'],
  ])('is told apart from a proxy that answers %s in its place', async (status, code) => {
    const proxy = async () => new Response('<h1>Bad Gateway</h1>', { status });
    const line = { ...lineOf(secret), fetch: proxy };
    await expect(fetchPage(line, '')).rejects.toMatchObject({ facts: { code } });
  });
});
