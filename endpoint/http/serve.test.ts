import { once } from 'node:events';
import { connect } from 'node:net';
import { describe, expect, it } from 'vitest';
import { client, note } from '../records.fixture.ts';
import { StoreUnavailable } from '../store/store.ts';
import { startEndpoint } from './endpoint.fixture.ts';

const { url, logged, tokenFor } = await startEndpoint({ arrival: 1000, silence: 60_000 });
const { member: ann, secret, token } = await tokenFor('Ann Lee');

const codeOf = async (response: Response) => `${response.status} ${(await response.json()).code}`;

describe('trouble', () => {
  it('of a slow client is its own', async () => {
    const socket = connect(Number(new URL(url).port), '127.0.0.1');
    const head = `POST /v1/w/team/push HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${secret}\r\nContent-Type: application/json\r\nContent-Length: 5000\r\n\r\n{`;
    socket.write(head);
    let heard = '';
    socket.on('data', (chunk) => {
      heard += chunk;
    });
    socket.on('error', () => {});
    const closed = once(socket, 'close');
    expect((await ann.push([client('slow', 'Others go on')])).status).toBe(200);
    await closed;
    expect(heard).toMatch(/^(HTTP\/1.1 408|$)/);
  });

  it('of the store is told with a time to try again, or as our fault', async () => {
    const errors = [
      new StoreUnavailable('The disk is full.', 60, undefined),
      new Error('secret words'),
    ];
    const failing = await startEndpoint({}, (real) => ({
      ...real,
      push: async () => {
        throw errors.shift();
      },
    }));
    const { member } = await failing.tokenFor('Ann');
    const full = await member.push([client('1', 'A')]);
    expect(full.headers.get('retry-after')).toBe('60');
    expect(await codeOf(full)).toBe('503 unavailable');
    const broken = await member.push([client('1', 'A')]);
    expect(await broken.clone().text()).not.toContain('secret words');
    expect(await codeOf(broken)).toBe('500 internal');
    expect(JSON.stringify(failing.logged)).not.toContain('secret words');
    expect(failing.logged.filter(({ level }) => level !== 'info')).toEqual([
      { level: 'warn', cause: 'The disk is full.' },
      { level: 'error', trace: expect.stringMatching(/^Error \| at /) },
    ]);
  });

  it('of a stop is waited out: waiting polls are answered, then the port is free', async () => {
    const stopping = await startEndpoint();
    const { member } = await stopping.tokenFor('Ann');
    const { next } = await (await member.get('changes')).json();
    const waited = member.get(`changes?since=${next}&wait=25`);
    await new Promise((resolve) => setTimeout(resolve, 100));
    const start = performance.now();
    await stopping.stop();
    expect((await waited).status).toBe(200);
    expect(performance.now() - start).toBeLessThan(5000);
    await expect(member.get('changes')).rejects.toThrow();
  });
});

describe('what is told about it', () => {
  it('is whether it is well, and counters', async () => {
    expect(await (await fetch(`${url}/healthz`)).json()).toEqual({ ok: true });
    await ann.push([client('metric', 'M')]);
    const text = await (await fetch(`${url}/metrics`)).text();
    expect(text).toMatch(/^clientside_records_pushed_total\{result="ok"\} [1-9]/m);
    expect(text).toMatch(
      /^clientside_requests_total\{route="\/v1\/w\/:ws\/push",status="200"\} [1-9]/m,
    );
    expect(text).not.toMatch(/team|Ann/);
  });

  it('is one line a request, without a token, a name or a word of what was sent', async () => {
    await ann.push([note('log', 'confidential')]);
    await fetch(`${url}/v1/w/team%0a{"level":"fake"}/changes?x=confidential`, {
      headers: { authorization: `Bearer ${secret}`, 'user-agent': 'confidential' },
    });
    await expect.poll(() => logged.at(-1)?.code).toBe('not_member');
    const text = JSON.stringify(logged);
    for (const word of [secret, token.hash, 'Ann', 'team', 'confidential', 'fake'])
      expect(text).not.toContain(word);
    expect(logged.at(-1)).toEqual({
      level: 'info',
      method: 'GET',
      route: '/v1/w/:ws/changes',
      code: 'not_member',
      status: 403,
      ms: expect.any(Number),
    });
  });
});
