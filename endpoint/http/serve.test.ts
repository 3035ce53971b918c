import { once } from 'node:events';
import { connect } from 'node:net';
import { describe, expect, it } from 'vitest';
import { client, note } from '../records.fixture.ts';
import { StoreUnavailable } from '../store/store.ts';
import { memberOf, startEndpoint } from './endpoint.fixture.ts';

const { url, store, logged, tokenFor } = await startEndpoint({ arrival: 700, silence: 60_000 });
const { member: ann, secret, token } = await tokenFor('Ann Lee');
await store.createWorkspace('other');

const codeOf = async (response: Response) => `${response.status} ${(await response.json()).code}`;

/** The status line that a raw request gets; dots in the path are sent as they are. */
async function rawStatus(request: string) {
  const socket = connect(Number(new URL(url).port), '127.0.0.1');
  socket.end(request.replaceAll('\n', '\r\n'));
  const chunks: Buffer[] = [];
  socket.on('data', (chunk) => chunks.push(chunk));
  socket.on('error', () => {});
  await once(socket, 'close');
  return Buffer.concat(chunks).toString().split('\r\n')[0];
}

describe('the door', () => {
  it('lets nobody in without a token that is good', async () => {
    for (const path of ['changes', 'snapshot'])
      expect(await codeOf(await fetch(`${url}/v1/w/team/${path}`))).toBe('401 unauthorized');
    const wrong = [`${secret}x`, '', "' or 1=1 --", token.hash, 'x'.repeat(5000)];
    for (const other of wrong)
      expect(await codeOf(await memberOf(url, other).get('changes'))).toBe('401 unauthorized');
    const answer = await fetch(`${url}/v1/w/team/changes?token=${secret}`);
    expect(answer.headers.get('www-authenticate')).toBe('Bearer');
  });

  it('lets nobody in with a token that was revoked or is over', async () => {
    const over = await tokenFor('Over', 'editor', Date.now() - 1);
    expect(await codeOf(await over.member.get('changes'))).toBe('401 unauthorized');
    const revoked = await tokenFor('Revoked', 'editor', Date.now() + 60_000);
    expect((await revoked.member.get('changes')).status).toBe(200);
    await store.revokeToken(revoked.token.id, Date.now());
    expect(await codeOf(await revoked.member.push([]))).toBe('401 unauthorized');
  });

  it('lets readers read and admins write', async () => {
    const { member: reader } = await tokenFor('Reader', 'reader');
    expect((await reader.get('changes')).status).toBe(200);
    expect(await codeOf(await reader.push([client('1', 'A')]))).toBe('403 read_only');
    const { member: admin } = await tokenFor('Admin', 'admin');
    expect((await admin.push([client('1', 'A')])).status).toBe(200);
  });

  it('keeps a token in its workspace; one that is not there looks like any other', async () => {
    const names = [
      'other',
      'nowhere',
      'TEAM',
      'team%00',
      '%2e%2e%2fteam',
      "x'%20or%20'1",
      '%F0%9F%92%A9',
      'team%0a{}',
    ];
    for (const ws of names) {
      const stranger = memberOf(url, secret, ws);
      expect(await codeOf(await stranger.get('changes'))).toBe('403 not_member');
      expect(await codeOf(await stranger.push([client('9', 'X')]))).toBe('403 not_member');
    }
    expect((await memberOf(url, secret, '%74eam').get('changes')).status).toBe(200);
    expect(await codeOf(await memberOf(url, secret, '%zz').get('changes'))).toBe('400 bad_request');
  });

  it('finds nothing by tricks with the path', async () => {
    const auth = `Authorization: Bearer ${secret}\nHost: x\nConnection: close\n\n`;
    for (const path of [
      '/v1/w/other/../team/changes',
      '/v1/w/team/changes/',
      '//v1/w/team/changes',
      '/v1/w//changes',
      '/v1/w/team/constructor',
      '/etc/passwd',
      '/v1/w/team/..%2fchanges',
      `http://x/v1/w/team/changes`,
    ])
      expect([path, await rawStatus(`GET ${path} HTTP/1.1\n${auth}`)]).toEqual([
        path,
        'HTTP/1.1 404 Not Found',
      ]);
    expect(await rawStatus(`GET /v1/w/team/changes HTTP/1.1\n${auth}`)).toBe('HTTP/1.1 200 OK');
  });

  it('says which method a path takes', async () => {
    const answer = await fetch(`${url}/v1/w/team/push`);
    expect(answer.headers.get('allow')).toBe('POST');
    expect(await codeOf(answer)).toBe('405 method_not_allowed');
    const put = await fetch(`${url}/v1/w/team/changes`, { method: 'PUT', body: '{}' });
    expect(await codeOf(put)).toBe('405 method_not_allowed');
  });
});

describe('browsers', () => {
  const ask = (origin: string, method = 'OPTIONS') =>
    fetch(`${url}/v1/w/team/push`, { method, headers: { origin } });

  it('let extensions read the answers, problems too', async () => {
    for (const origin of ['chrome-extension://abcdefghijklmnop', 'moz-extension://3e1c-9']) {
      const preflight = await ask(origin);
      expect(preflight.status).toBe(204);
      expect(preflight.headers.get('access-control-allow-origin')).toBe(origin);
      expect(preflight.headers.get('access-control-allow-headers')).toContain('authorization');
      expect((await ask(origin, 'POST')).headers.get('access-control-allow-origin')).toBe(origin);
    }
  });

  it('let no web page read them', async () => {
    for (const origin of [
      'https://evil.test',
      'null',
      'https://chrome-extension://x',
      'chrome-extension://x/y',
    ]) {
      const preflight = await ask(origin);
      const names = [...preflight.headers.keys()].filter((name) =>
        name.startsWith('access-control'),
      );
      expect(names).toEqual([]);
    }
  });
});

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
    expect(failing.logged.filter(({ level }) => level === 'error')).toHaveLength(2);
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
