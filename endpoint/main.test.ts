import { spawn } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { memberOf } from './http/endpoint.fixture.ts';
import { listening, runCommand } from './process.fixture.ts';
import { client } from './records.fixture.ts';
import { temporaryFolder } from './temporary-folder.fixture.ts';

const folder = temporaryFolder();
const file = join(folder, 'team.sqlite');
const launcher = fileURLToPath(new URL('../scripts/endpoint.mjs', import.meta.url));
const data = ['--data', file];
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

describe('the endpoint command', { timeout: 60_000 }, () => {
  it('prints a token alone, makes its workspace, lists it without the secret, and revokes it', () => {
    const { stdout, stderr } = runCommand(...forTeam, '--days', '30', ...data);
    expect(stdout).toMatch(/^cs_[\w-]{43}\n$/);
    expect(stderr).toContain('Workspace team is new.');
    if (process.platform !== 'win32') expect(statSync(file).mode & 0o077).toBe(0);
    const list = runCommand('token', 'list', ...data).stdout;
    const [, id = ''] = /^([0-9a-f]{8}) {2}team {7}editor {2}Ann Lee/m.exec(list) ?? [];
    expect(list).not.toContain(stdout.trim());
    expect(runCommand('token', 'revoke', id, ...data).stdout).toBe(`Token ${id} is revoked.\n`);
  });

  it('serves, is backed up and restored meanwhile, and stops when it is told to', async () => {
    const child = spawn('node', [launcher, '--port', '0', ...data]);
    const { url, end, said } = await listening(child);
    expect(said()).toContain(`The data is in ${file}.`);
    const member = memberOf(url, runCommand(...forTeam, ...data).stdout.trim());
    await member.push([client('1', 'Kept')]);
    const { next } = await (await member.get('changes')).json();
    const copy = join(folder, 'copy');
    expect(runCommand('backup', copy, ...data).status).toBe(0);
    await member.push([client('2', 'Later')]);
    expect(runCommand('restore', copy, ...data).status).toBe(0);
    expect((await member.get(`changes?since=${next}`)).status).toBe(409);
    const { records } = await (await member.get('changes')).json();
    expect(records).toMatchObject([{ f: { name: 'Kept' }, by: 'Ann Lee' }]);
    expect(await end('SIGTERM')).toBe(0);
    expect(existsSync(`${file}-wal`)).toBe(false);
  });
});
