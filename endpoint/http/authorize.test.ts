import { once } from 'node:events';
import { connect } from 'node:net';
import { describe, expect, it } from 'vitest';
import { client } from '../records.fixture.ts';
import { memberOf, startEndpoint } from './endpoint.fixture.ts';

const { url, store, tokenFor } = await startEndpoint();
const { secret, token } = await tokenFor('Ann Lee');
await store.createWorkspace('other');

const codeOf = async (response: Response) => `${response.status} ${(await response.json()).code}`;

/** The status line that a raw request gets; dots in the path are sent as they are. */
async function rawStatus(request: string) {
  const socket = connect(Number(new URL(url).port), '127.0.0.1');
  socket.write(request.replaceAll('\n', '\r\n'));
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

  it('says no to who is still sending, who hears it', async () => {
    const head = `Host: x\nConnection: close\nContent-Type: application/json\nContent-Length: 8000000\n\n`;
    for (const path of ['/v1/w/team/push', '/v1/w/team/changes', '/nowhere'])
      expect(await rawStatus(`POST ${path} HTTP/1.1\n${head}${'x'.repeat(8_000_000)}`)).toMatch(
        /^HTTP\/1.1 4/,
      );
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
