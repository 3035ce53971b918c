import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../temporary-folder.fixture.ts';
import { runHere } from './run-here.fixture.ts';

const folder = temporaryFolder();
const run = (...args: string[]) => runHere(folder, 'invite', ...args, '--data', folder);
const forTeam = ['create', '--workspace', 'team', '--role', 'editor'];

const idsIn = (table: string) => [...table.matchAll(/^[0-9a-f]{8}/gm)].map(([id]) => id);

describe('invites', () => {
  it('are printed once as a link whose fragment lets in, and kept without it', async () => {
    const url = ['--url', 'https://clientside.example/base/'];
    const { out, err } = await run(...forTeam, '--label', 'Ann Lee', ...url);
    const link = /^https:\/\/clientside\.example\/base\/join#v1\.team\.([\w-]{43})\n$/;
    expect(out).toMatch(link);
    expect(err).toContain('until 2023-11-21');
    const { out: table } = await run('list');
    expect(table).toMatch(/team {7}editor {2}Ann Lee {2}2023-11-14 {2}2023-11-21\n$/);
    const [, secret = ''] = link.exec(out) ?? [];
    expect(table + readFileSync(join(folder, 'clientside.sqlite'), 'latin1')).not.toContain(secret);
  });

  it('are made for fifty at once, or for each name in a file', async () => {
    const { out } = await run(...forTeam, '--count', '50');
    expect(new Set(out.trimEnd().split('\n')).size).toBe(50);
    writeFileSync(join(folder, 'names'), 'Ann Lee\r\n\r\n  Zoë Müller\nلیلا\n');
    const named = await run(...forTeam, '--labels', 'names', '--url', 'https://x.example');
    expect(named.out.split('\n').map((line) => line.replace(/team\..*/, ''))).toEqual([
      'Ann Lee\thttps://x.example/join#v1.',
      'Zoë Müller\thttps://x.example/join#v1.',
      'لیلا\thttps://x.example/join#v1.',
      '',
    ]);
  });

  it('are made for names that had one or stand twice, but not without a word of it', async () => {
    const own = temporaryFolder();
    const run = (...args: string[]) => runHere(own, 'invite', ...args, '--data', own);
    writeFileSync(join(own, 'crew'), 'Cy\nDee\nCy\nEve\n');
    const first = await run(...forTeam, '--labels', 'crew');
    expect(first.err).toContain('Named more than once: Cy. ');
    expect(first.err).not.toContain('already');
    writeFileSync(join(own, 'crew'), 'Cy\nDee\nEve\nFay\n');
    const again = await run(...forTeam, '--labels', 'crew');
    expect([again.status, again.out.split('\n').length]).toEqual([0, 5]);
    expect(again.err).toContain('With a link or a token already: Cy, Dee, Eve. Was this done');
    const third = await run(...forTeam, '--labels', 'crew');
    expect(third.err).toContain('already: Cy, Dee, Eve and 1 more. ');
    const other = ['create', '--workspace', 'other', '--role', 'reader', '--labels', 'crew'];
    expect((await run(...other)).err).not.toContain('already');
    const all = idsIn((await run('list')).out);
    expect((await run('revoke', ...all)).out.match(/ is revoked\.\n/g)).toHaveLength(all.length);
    expect((await run(...forTeam, '--labels', 'crew')).err).not.toContain('already');
  });

  it('are revoked once', async () => {
    const [id = ''] = idsIn((await run('list')).out);
    expect((await run('revoke', id)).out).toContain('is revoked');
    expect((await run('list')).out).toContain('revoked 2023-11-14');
    expect((await run('revoke', id)).err).toContain('no open invite');
  });

  it('are revoked though others of the ids that were given can’t be, each of which is told', async () => {
    const own = temporaryFolder();
    const run = (...args: string[]) => runHere(own, 'invite', ...args, '--data', own);
    await run(...forTeam, '--count', '2');
    const [one = '', two = ''] = idsIn((await run('list')).out);
    const { status, out, err } = await run('revoke', one, 'aaaaaaaa', two, 'bbbbbbbb', one);
    expect(status).toBe(1);
    expect(out).toBe(`Invite ${one} is revoked.\nInvite ${two} is revoked.\n`);
    expect(err).toMatch(/no open invite aaaaaaaa.*\n.*no open invite bbbbbbbb/);
    expect((await run('revoke')).err).toContain('Give the id of each invite, from invite list');
  });

  it.each([
    [['--url', 'http://clientside.example'], '--url takes'],
    [['--url', 'https://clientside.example/#x'], '--url takes'],
    [['--url', 'https://ann:secret@clientside.example'], '--url takes'],
    [['--url', 'javascript:alert(1)'], '--url takes'],
    [['--label', 'a\nb'], '--label TEXT'],
    [['--labels', 'bad'], 'bad, line 3: '],
    [['--labels', 'latin'], 'latin is not UTF-8'],
    [['--labels', 'none'], 'There is no file or folder '],
    [['--labels', 'empty'], '1 to 1000 names'],
    [['--count', '1001'], '--count takes'],
    [['--count', '2', '--label', 'Ann'], 'only one of them'],
    [['--days', '0'], '--days takes'],
    [['--token-days', 'x'], '--token-days takes'],
    [['--role', 'owner'], '--role reader'],
    [['--workspace', '../etc'], 'name has 1 to 64'],
  ])('are not made with %j', async (flags, words) => {
    writeFileSync(join(folder, 'bad'), 'Ann\n\n\u0007Bob\n');
    writeFileSync(join(folder, 'latin'), Buffer.from('Jürg Müller\n', 'latin1'));
    writeFileSync(join(folder, 'empty'), '\n \n');
    const before = (await run('list')).out;
    const { status, out, err } = await run(...forTeam, ...flags);
    expect([status, out]).toEqual([1, '']);
    expect(err).toContain(words);
    expect((await run('list')).out).toBe(before);
  });
});
