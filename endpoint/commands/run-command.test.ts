import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isSealedBy } from '../push/refuse-clear.ts';
import { openSqliteStore } from '../store/sqlite/sqlite-store.ts';
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
    [['workspace', 'drop', 'x'], 'workspace create NAME or workspace list'],
    [[...forTeam, '--role', 'owner'], 'Say --role reader, --role editor or --role admin.'],
    [[...forTeam, '--label', 'a\nb'], '--label TEXT'],
    [[...forTeam, '--days', '0'], '--days takes'],
    [['token', 'list'], 'There is no data in'],
    [['--oidc', 'nosuch'], 'There is no file or folder '],
    [['--oidc', '.'], 'is a folder; it must be a file'],
    [['restore', 'nosuch'], 'There is no file or folder '],
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
    expect((await run(...forTeam)).err).toContain('editor in team, with no end. It is not');
    expect((await run('token', 'list')).out).toMatch(/Ann .* 2023-11-14 {2}no end\n/);
    expect((await run('backup', 'nowhere/copy')).err).toContain(`no file or folder ${folder}`);
    expect((await run('backup', 'copy')).status).toBe(0);
    expect(existsSync(join(folder, 'copy'))).toBe(true);
  });

  it.each([
    [forTeam],
    [['invite', ...forTeam.slice(1)]],
    [['workspace', 'create', 'team']],
    [['restore', 'copy']],
    [['backup', 'other']],
  ])('begins no data where nobody said that it is to be: %j', async (args) => {
    const elsewhere = temporaryFolder();
    writeFileSync(join(elsewhere, 'copy'), 'not asked for');
    const { status, err } = await runHere(elsewhere, ...args);
    expect([status, readdirSync(elsewhere)]).toEqual([1, ['copy']]);
    expect(err).toContain(
      `There is no data in ${elsewhere}. Start the endpoint first, or say --data FILE or DATABASE_URL.`,
    );
  });

  it('takes no two places, of which one might be meant by mistake', async () => {
    const own = temporaryFolder();
    await runHere(own, ...forTeam, '--data', '.');
    await runHere(own, 'backup', 'copy');
    const both = await runHere(own, 'restore', 'copy', '--data=try.sqlite', '--data', own);
    expect([both.status, both.err]).toEqual([1, expect.stringContaining('different files')]);
    expect(existsSync(join(own, 'try.sqlite'))).toBe(false);
    const same = ['--data', join(own, 'clientside.sqlite'), '--data', own];
    expect((await runHere(own, 'token', 'list', ...same)).status).toBe(0);
  });

  it('restores into a new file that it was told', async () => {
    const [own, elsewhere] = [temporaryFolder(), temporaryFolder()];
    await runHere(own, ...forTeam, '--data', '.');
    await runHere(own, 'backup', join(elsewhere, 'copy'));
    const { out } = await runHere(elsewhere, 'restore', 'copy', '--data', 'new.sqlite');
    expect(out).toContain(`new.sqlite is as ${join(elsewhere, 'copy')} was (workspaces: 1)`);
  });

  it.each([[['--help']], [['help']], [['-h']], [['invite', 'create', '--help']]])(
    'is told with all others by %j, with the file that is meant here',
    async (args) => {
      const { status, out, err } = await run(...args);
      expect([status, err]).toEqual([0, '']);
      expect(out).toContain('invite revoke ID');
      expect(out).toContain(`when left out, ${join(folder, 'clientside.sqlite')}`);
    },
  );

  it('tells of the file that its --data means, which a firm’s own command adds', async () => {
    const { out } = await run('--help', '--data', '/srv/firm.sqlite');
    expect(out).toContain('here, /srv/firm.sqlite');
    expect(out).not.toContain('when left out, /');
  });

  it('that fails says how to hear of the others', async () => {
    expect((await run('invites')).err).toBe(
      '✖ There is no command invites.\n--help lists what there is.\n',
    );
  });

  it('does not serve for workspaces that are not there', async () => {
    const access = ['team', 'gone', 'lost'].map((workspace) => ({
      ...{ group: '*', workspace, role: 'reader' },
    }));
    const firm = { issuer: 'https://login.example', audience: 'a', clientId: 'c', access };
    const own = temporaryFolder();
    writeFileSync(join(own, 'oidc.json'), JSON.stringify(firm));
    await runHere(own, 'workspace', 'create', 'team', '--data', '.');
    const { status, out, err } = await runHere(own, '--port', '0', '--oidc', 'oidc.json');
    expect([status, out]).toEqual([1, '']);
    expect(err).toContain(
      'access[1].workspace: there is no workspace gone\n  access[2].workspace: there is no workspace lost\n',
    );
  });

  it('makes a workspace that takes nothing readable, before anybody has a key', async () => {
    const file = join(folder, 'encrypted.sqlite');
    const made = await run('workspace', 'create', 'team', '--encrypted', '--data', file);
    expect(made.out).toContain('nothing that can be read');
    const store = openSqliteStore(file);
    const { records } = await store.changes('team', 0, 3);
    await store.close();
    expect(isSealedBy(records.map((text) => JSON.parse(text)))).toBe(true);
    const again = await run('workspace', 'create', 'team', '--encrypted', '--data', file);
    expect(again.err).toContain('There is a workspace team already');
  });

  it('lists the workspaces, so that one of a misspelt name is found', async () => {
    const own = temporaryFolder();
    expect((await runHere(own, 'workspace', 'list')).err).toContain('There is no data in');
    for (const name of ['team', 'Taem'])
      await runHere(own, 'workspace', 'create', name, '--data', '.');
    await runHere(own, 'workspace', 'create', 'board', '--encrypted', '--data', '.');
    expect((await runHere(own, 'workspace', 'list')).out).toBe(
      'workspace  records, deleted ones too\nTaem       0\nboard      1\nteam       0\n',
    );
  });

  it('goes on where the making of such a workspace broke off', async () => {
    const file = join(folder, 'half.sqlite');
    await run('workspace', 'create', 'team', '--data', file);
    const made = await run('workspace', 'create', 'team', '--encrypted', '--data', file);
    expect(made.out).toContain('nothing that can be read');
    const again = await run('workspace', 'create', 'team', '--data', file);
    expect(again.err).toContain('There is a workspace team already');
  });

  it('says that it can’t have the port', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => other.once('listening', resolve));
    const address = other.address();
    const port = typeof address === 'object' ? `${address?.port}` : '';
    const { status, err } = await run('--port', port);
    other.close();
    expect([status, err]).toEqual([1, expect.stringContaining('EADDRINUSE')]);
    expect(err).toContain('Something listens there already');
  });

  it('says that an address is not this machine’s, and not to take another port', async () => {
    const { status, err } = await run('--port', '0', '--host', '192.0.2.1');
    expect([status, err]).toEqual([1, expect.stringContaining('EADDRNOTAVAIL')]);
    expect(err).toContain('Say --host with one that it has.');
    expect(err).not.toContain('--port N');
  });
});
