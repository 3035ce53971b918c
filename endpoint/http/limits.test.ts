import { describe, expect, it } from 'vitest';
import { client } from '../records.fixture.ts';
import { memberOf, startEndpoint } from './endpoint.fixture.ts';

const codeOf = async (response: Response) => `${response.status} ${(await response.json()).code}`;
const from = (address: string) => ({ 'x-forwarded-for': address });

describe('requests', () => {
  it('of one token are so many a minute, and those of others go on', async () => {
    let now = Date.now();
    const { tokenFor } = await startEndpoint({ rate: 3, now: () => now });
    const [ann, bob] = [(await tokenFor('Ann')).member, (await tokenFor('Bob')).member];
    for (let i = 0; i < 3; i += 1) expect((await ann.get('changes')).status).toBe(200);
    const refused = await ann.push([client('1', 'A')]);
    expect(refused.headers.get('retry-after')).toBe('20');
    expect(await codeOf(refused)).toBe('429 busy');
    expect((await bob.get('changes')).status).toBe(200);
    now += 20_000;
    expect((await ann.push([client('1', 'A')])).status).toBe(200);
  });

  it('that fail are so many a minute from one address; who has a good token is not held up', async () => {
    // A second that passes meanwhile would be one less to wait.
    const now = Date.now();
    const limits = { failures: 4, isBehindProxy: true, now: () => now };
    const { url, tokenFor } = await startEndpoint(limits);
    const { member } = await tokenFor('Ann');
    const stranger = memberOf(url, 'wrong');
    const fail = async (address: string) => codeOf(await stranger.get('changes', from(address)));
    for (let i = 0; i < 3; i += 1) expect(await fail('192.0.2.1')).toBe('401 unauthorized');
    const body = JSON.stringify({ workspace: 'team', invite: 'x', name: 'X' });
    const headers = { 'content-type': 'application/json', ...from('192.0.2.1') };
    const join = () => fetch(`${url}/v1/join`, { method: 'POST', headers, body });
    expect(await codeOf(await join())).toBe('403 invite_invalid');
    const refused = await join();
    expect(refused.headers.get('retry-after')).toBe('15');
    expect(await codeOf(refused)).toBe('429 busy');
    expect(await fail('192.0.2.1')).toBe('429 busy');
    expect(await fail('192.0.2.2')).toBe('401 unauthorized');
    expect((await member.get('changes', from('192.0.2.1'))).status).toBe(200);
  });

  it('are asked to come less often while the store is slow', async () => {
    const { tokenFor } = await startEndpoint({ slow: 20 }, (store) => ({
      ...store,
      changes: async (...given) => {
        await new Promise((resolve) => setTimeout(resolve, 150));
        return store.changes(...given);
      },
    }));
    const { member } = await tokenFor('Ann');
    const backoff = (await member.get('changes')).headers.get('backoff');
    expect(Number(backoff)).toBeGreaterThanOrEqual(5);
  });

  it('carry no such wish while it is quick', async () => {
    const { tokenFor } = await startEndpoint();
    const { member } = await tokenFor('Ann');
    expect((await member.get('changes')).headers.get('backoff')).toBeNull();
  });
});

describe('a client', () => {
  it('that writes older records than may be is told to update, whatever it asks', async () => {
    const { tokenFor } = await startEndpoint({ minSchema: 3 });
    const { member } = await tokenFor('Ann');
    const version = (schema: number) => ({ 'clientside-schema': `${schema}` });
    const push = (schema?: number, headers = {}) =>
      member.send(JSON.stringify({ schema, records: [client('1', 'A')] }), headers);
    expect(await codeOf(await push(2))).toBe('426 client_too_old');
    expect(await codeOf(await push(2, version(3)))).toBe('426 client_too_old');
    expect(await codeOf(await push())).toBe('426 client_too_old');
    expect((await push(3)).status).toBe(200);
    for (const path of ['changes', 'snapshot', 'me']) {
      expect(await codeOf(await member.get(path, version(2)))).toBe('426 client_too_old');
      expect(await codeOf(await member.get(path))).toBe('426 client_too_old');
      expect((await member.get(path, version(3))).status).toBe(200);
    }
  });

  it('of any age is welcome where nothing else was said', async () => {
    const { tokenFor } = await startEndpoint();
    const { member } = await tokenFor('Ann');
    expect((await member.send('{"records":[]}')).status).toBe(200);
    expect((await member.get('changes', { 'clientside-schema': 'x' })).status).toBe(200);
  });
});
