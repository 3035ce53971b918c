import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { runOn } from '../../commands/run-here.fixture.ts';
import { memberOf } from '../../http/endpoint.fixture.ts';
import { spawnEndpoint } from '../../process.fixture.ts';
import { client } from '../../records.fixture.ts';
import { temporaryFolder } from '../../temporary-folder.fixture.ts';
import { freshDatabase, runSql } from '../fresh-place.fixture.ts';

const server = inject('postgres') ?? '';
const folder = temporaryFolder();
const forTeam = ['token', 'create', '--workspace', 'team', '--role', 'editor', '--label', 'Ann'];

describe('the commands, with DATABASE_URL', { timeout: 60_000 }, () => {
  it('make workspaces and tokens, serve, back up and restore, and write no file but the backup', async () => {
    const url = await freshDatabase(server);
    const run = (...args: string[]) => runOn(url, folder, ...args);
    expect((await run('workspace', 'create', 'team')).status).toBe(0);
    expect((await run('workspace', 'create', 'team')).err).toContain('already');
    const { out: secret, err } = await run(...forTeam);
    const [, id = ''] = /Token (\w+) for Ann/.exec(err) ?? [];

    const { url: address, end, said } = await spawnEndpoint({ url });
    const member = memberOf(address, secret.trim());
    await member.push([client('1', 'Kept')]);
    const { next } = await (await member.get('changes')).json();
    expect((await run('backup', 'copy')).out).toContain('is a whole copy');
    await member.push([client('2', 'Later')]);
    expect((await run('restore', 'copy')).out).toContain('(workspaces: 1), in a new epoch');
    expect((await member.get(`changes?since=${next}`)).status).toBe(409);
    const { records } = await (await member.get('changes')).json();
    expect(records).toMatchObject([{ f: { name: 'Kept' }, by: 'Ann' }]);

    expect((await run('token', 'revoke', id)).status).toBe(0);
    expect((await run('token', 'list')).out).toMatch(/Ann .* revoked 2023-11-14\n$/);
    expect((await member.get('changes')).status).toBe(401);
    expect(await end('SIGTERM')).toBe(0);
    const { pathname, password } = new URL(url);
    expect(said()).toContain(
      `The data is in PostgreSQL, database ${pathname.slice(1)} on 127.0.0.1.`,
    );
    expect(said()).not.toContain(password);
    expect(readdirSync(folder)).toEqual(['copy']);
  });
});

describe('a DATABASE_URL that leads nowhere', { timeout: 30_000 }, () => {
  const secret = 'swordfish7';
  const wrong = (change: (url: URL) => void) => {
    const url = new URL(server);
    change(url);
    return url.href;
  };

  it.each([
    [
      'is of another database',
      `mysql://ann:${secret}@localhost/team`,
      'is to look like postgres://',
    ],
    ['is none', `postgres://ann:${secret}/5@local host/team`, 'is to look like postgres://'],
    ['has a % that begins no code', `postgres://ann:${secret}@localhost/te%am`, 'with % codes for'],
    [
      'has a wrong password',
      wrong((url) => {
        url.password = secret;
      }),
      'doesn’t let us in: look at DATABASE_URL. (PostgreSQL 28P01)',
    ],
    [
      'names no database',
      wrong((url) => {
        url.pathname = '/nowhere';
      }),
      'no database of the name in DATABASE_URL. (PostgreSQL 3D000)',
    ],
    [
      'has nobody listening',
      `postgres://ann:${secret}@127.0.0.1:9/team`,
      'can’t be reached: ECONNREFUSED. The server is 127.0.0.1, port 9: look at DATABASE_URL.',
    ],
    [
      'names a host that nobody knows',
      `postgres://ann:${secret}@nowhere.invalid/team`,
      ' The server is nowhere.invalid, port 5432: look at DATABASE_URL.',
    ],
    [
      'asks for TLS where there is none',
      wrong((url) => {
        url.search = '?sslmode=verify-full';
      }),
      'can’t be reached: it speaks no TLS, which sslmode in DATABASE_URL asks for.',
    ],
    [
      'names a certificate that is not there',
      wrong((url) => {
        url.search = '?sslmode=verify-full&sslrootcert=/nowhere/ca.pem';
      }),
      'the file /nowhere/ca.pem of DATABASE_URL can’t be read (ENOENT)',
    ],
  ])('that %s is told in words, without its password', async (_, url, words) => {
    for (const args of [['token', 'list'], ['--port', '0'], ['backup', 'none'], forTeam]) {
      const { status, out, err } = await runOn(url, folder, ...args);
      expect([status, out]).toEqual([1, '']);
      expect(err).toContain(words);
      expect(err).not.toContain(secret);
      expect(err).not.toContain(new URL(server).password);
    }
    expect(existsSync(join(folder, 'none'))).toBe(false);
  });

  it('that is of a user who may not make the schema says who can help', async () => {
    const url = new URL(await freshDatabase(server));
    const name = url.pathname.slice(1);
    await runSql({ url: server }, `create user guest_of_${name} password '${secret}'`);
    url.username = `guest_of_${name}`;
    url.password = secret;
    const { status, err } = await runOn(url.href, folder, 'token', 'list');
    expect([status, err]).toEqual([1, expect.stringContaining('may not make the schema')]);
    expect(err).toContain('(PostgreSQL 42501)');
    expect(err).not.toContain('look at DATABASE_URL');
    await runSql({ url: server }, `drop user guest_of_${name}`);
  });

  it('is not taken beside --data, nor an empty one at all', async () => {
    const both = await runOn(server, folder, 'token', 'list', '--data', 'x');
    expect([both.status, both.err]).toEqual([1, expect.stringContaining('Take one away')]);
    expect((await runOn('', folder, 'token', 'list')).err).toContain('There is no data');
  });
});
