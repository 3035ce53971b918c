import { spawn, spawnSync } from 'node:child_process';
import { existsSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { runHere } from './commands/run-here.fixture.ts';
import { memberOf } from './http/endpoint.fixture.ts';
import { listening, runCommand } from './process.fixture.ts';
import { client } from './records.fixture.ts';
import { temporaryFolder } from './temporary-folder.fixture.ts';

const folder = temporaryFolder();
const file = join(folder, 'team.sqlite');
const main = fileURLToPath(new URL('main.ts', import.meta.url));
const launcher = fileURLToPath(new URL('../scripts/endpoint.mjs', import.meta.url));
const forTeam = [
  'token',
  'create',
  '--workspace',
  'team',
  '--role',
  'editor',
  '--label',
  'Ann Lee',
];

/** What a client makes of a join link: who it is then, and as whom. */
async function joinBy(link: string, url: string) {
  const [, workspace = '', invite] = /#v1\.([^.]+)\.([\w-]+)\n$/.exec(link) ?? [];
  const answer = await fetch(`${url}/v1/join`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ workspace: decodeURIComponent(workspace), invite }),
  });
  const { token } = await answer.json();
  return (await memberOf(url, token).get('me')).json();
}

describe('the endpoint command', { timeout: 60_000 }, () => {
  it('prints a token alone, makes its workspace, and lists it without the secret', async () => {
    const { stdout, stderr, status } = runCommand(...forTeam, '--data', file);
    expect([status, stdout]).toEqual([0, expect.stringMatching(/^cs_[\w-]{43}\n$/)]);
    expect(stderr).toContain('Workspace team is new.');
    if (process.platform !== 'win32') expect(statSync(file).mode & 0o077).toBe(0);
    const { out } = await runHere(folder, 'token', 'list', '--data', file);
    expect(out).toMatch(/^[0-9a-f]{8} {2}team {7}editor {2}Ann Lee/m);
    expect(out).not.toContain(stdout.trim());
  });

  it('serves, is backed up and restored by another process, and stops when it is told to', async () => {
    const child = spawn('node', [launcher, '--port', '0', '--data', file]);
    const { url, end, said } = await listening(child);
    expect(said()).toContain(`The data is in ${file}.`);
    expect(said()).toContain(`--label "Ann Lee" --data ${file}\n`);
    const run = (...args: string[]) => runHere(folder, ...args, '--data', file);
    const member = memberOf(url, (await run(...forTeam)).out.trim());
    const invited = runCommand('invite', ...forTeam.slice(1), '--data', file);
    expect(await joinBy(invited.stdout, url)).toMatchObject({ label: 'Ann Lee', role: 'editor' });
    await member.push([client('1', 'Kept')]);
    const { next } = await (await member.get('changes')).json();
    expect((await run('backup', 'copy')).status).toBe(0);
    await member.push([client('2', 'Later')]);
    expect((await run('restore', 'copy')).status).toBe(0);
    expect((await member.get(`changes?since=${next}`)).status).toBe(409);
    const { records } = await (await member.get('changes')).json();
    expect(records).toMatchObject([{ f: { name: 'Kept' }, by: 'Ann Lee' }]);
    expect(await end('SIGTERM')).toBe(0);
    expect(existsSync(`${file}-wal`)).toBe(false);
  });

  it('serves where the issuer can’t be reached, and warns of it before anybody signs in', async () => {
    const own = temporaryFolder();
    await runHere(own, 'workspace', 'create', 'team', '--data', '.');
    const access = [{ group: '*', workspace: 'team', role: 'reader' }];
    const firm = { issuer: 'https://nowhere.invalid/firm', audience: 'a', clientId: 'c', access };
    writeFileSync(join(own, 'oidc.json'), JSON.stringify(firm));
    const where = ['--port', '0', '--data', own, '--oidc', join(own, 'oidc.json')];
    const child = spawn(process.execPath, [
      '--disable-warning=ExperimentalWarning',
      main,
      ...where,
    ]);
    let logged = '';
    child.stderr.on('data', (chunk) => {
      logged += chunk;
    });
    const { url, end } = await listening(child);
    await expect.poll(() => logged, { timeout: 20_000 }).toContain('Nobody can sign in until they');
    expect(logged).toMatch(/"level":"warn","cause":"The issuer’s keys can’t be had: E[A-Z_]+\. /);
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
    expect(await end('SIGTERM')).toBe(0);
  });
});

describe.skipIf(process.platform === 'win32')(
  'an output that nobody reads',
  { timeout: 60_000 },
  () => {
    const shell = (line: string) => spawnSync('sh', ['-c', line], { encoding: 'utf8' });
    const command = `"${process.execPath}" --disable-warning=ExperimentalWarning "${main}"`;

    it('ends a command quietly', async () => {
      const own = join(temporaryFolder(), 'many.sqlite');
      await runHere(folder, 'invite', ...forTeam.slice(1, -2), '--count', '1000', '--data', own);
      const { stdout, stderr } = shell(`${command} invite list --data "${own}" | head -2`);
      expect([stdout.split('\n').length, stderr]).toEqual([3, '']);
    });

    it.runIf(existsSync('/dev/full'))('that is full fails the command, in words', () => {
      const { status, stderr } = shell(`${command} --help > /dev/full`);
      expect([status, stderr]).toEqual([1, '✖ What it says can’t be written (ENOSPC).\n']);
    });

    it('leaves a server serving', async () => {
      const own = join(temporaryFolder(), 'served.sqlite');
      const child = spawn(process.execPath, [
        ...['--disable-warning=ExperimentalWarning', main],
        ...['--port', '0', '--data', own],
      ]);
      const { url, end, said } = await listening(child);
      expect(said()).toContain(`The data is in ${own}, which is new and empty: `);
      child.stdout.destroy();
      child.stderr.destroy();
      for (let i = 0; i < 3; i += 1) expect((await fetch(`${url}/healthz`)).status).toBe(200);
      expect(await end('SIGTERM')).toBe(0);
    });
  },
);
