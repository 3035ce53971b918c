import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isSealedBy } from '../push/refuse-clear.ts';
import { openSqliteStore } from '../store/sqlite-store.ts';
import { temporaryFolder } from '../temporary-folder.fixture.ts';
import { runHere } from './run-here.fixture.ts';

const folder = temporaryFolder();
const forTeam = ['token', 'create', '--workspace', 'team', '--role', 'editor', '--label', 'Ann'];

const run = (...args: string[]) => runHere(folder, ...args);

describe('a command', () => {
  it.each([
    [['workspace', 'create', '../etc'], 'name has 1 to 64'],
    [['workspace', 'create', 'a b'], 'name has 1 to 64'],
    [['workspace', 'create', ''], 'name has 1 to 64'],
    [['workspace', 'drop', 'x'], 'workspace create NAME'],
    [[...forTeam, '--role', 'owner'], '--role reader'],
    [[...forTeam, '--label', 'a\nb'], '--label TEXT'],
    [[...forTeam, '--days', '0'], '--days takes'],
    [['token', 'list'], 'There is no data'],
    [['constructor'], 'no command'],
    [['backup', 'a', 'b'], 'and nothing else'],
    [['--port', '65536'], '--port takes'],
    [['--prot', '1'], '--prot'],
    [['--rate', '-1'], '--rate'],
    [['--failures', 'many'], '--failures takes'],
    [['--min-schema', '1.5'], '--min-schema takes'],
  ])('says what to do instead of %j, and makes no file', async (args, words) => {
    const none = join(folder, 'none.sqlite');
    const { status, err, out } = await run(...args, '--data', none);
    expect([status, out]).toEqual([1, '']);
    expect(err).toContain(words);
    expect(existsSync(none)).toBe(false);
  });

  it('finds its data in a folder, from where the person is', async () => {
    expect((await run('workspace', 'create', 'team', '--data', '.')).status).toBe(0);
    expect(existsSync(join(folder, 'clientside.sqlite'))).toBe(true);
    expect((await run('workspace', 'create', 'team')).err).toContain('already');
    expect((await run(...forTeam, '--days', '1')).err).toContain('until 2023-11-15');
    expect((await run('token', 'list')).out).toMatch(/Ann .*2023-11-14 {2}2023-11-15\n$/);
    const [id = ''] = /^[0-9a-f]{8}/m.exec((await run('token', 'list')).out) ?? [];
    expect((await run('token', 'revoke', id)).status).toBe(0);
    expect((await run('token', 'list')).out).toMatch(/Ann .* revoked 2023-11-14\n$/);
    expect((await run('token', 'revoke', id)).err).toContain('was revoked before');
    expect((await run('backup', 'copy')).status).toBe(0);
    expect(existsSync(join(folder, 'copy'))).toBe(true);
  });

  it('makes a workspace that takes nothing readable, before anybody has a key', async () => {
    const file = join(folder, 'encrypted.sqlite');
    const made = await run('workspace', 'create', 'team', '--encrypted', '--data', file);
    expect(made.out).toContain('nothing that can be read');
    const store = openSqliteStore(file);
    const { records } = await store.changes('team', 0, 3);
    await store.close();
    expect(isSealedBy(records.map((text) => JSON.parse(text)))).toBe(true);
  });

  it('says that it can’t have the port', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => other.once('listening', resolve));
    const address = other.address();
    const port = typeof address === 'object' ? `${address?.port}` : '';
    const { status, err } = await run('--port', port);
    other.close();
    expect([status, err]).toEqual([1, expect.stringContaining('EADDRINUSE')]);
  });
});
