import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { beforeAll, describe, expect, it } from 'vitest';
import { temporaryFolder } from '../temporary-folder.fixture.ts';
import { runHere } from './run-here.fixture.ts';

const folder = temporaryFolder();
const at = (name: string) => join(folder, name);
const forTeam = ['--workspace', 'team', '--role', 'editor'];

beforeAll(async () => {
  await runHere(folder, 'workspace', 'create', 'team', '--data', '.');
  writeFileSync(at('text'), 'Dear diary, this is no database. '.repeat(50));
  await runHere(folder, 'backup', 'newer');
  const newer = new DatabaseSync(at('newer'));
  newer.exec('pragma user_version = 99');
  newer.close();
  await runHere(folder, 'backup', 'whole');
  writeFileSync(at('cut'), readFileSync(at('whole')).subarray(0, 9000));
  mkdirSync(at('sub'));
});

describe('a file that can’t be used', () => {
  it.each([
    ['text', 'is no data of an endpoint. Look whether'],
    ['newer', ': This file was written by a newer Clientside endpoint. Update this one.'],
    ['cut', 'is damaged. Keep it, and restore a backup that is whole into a new file.'],
  ])('is named with what to do: %s', async (name, words) => {
    for (const args of [
      ['token', 'list'],
      ['--port', '0'],
    ]) {
      const { status, out, err } = await runHere(folder, ...args, '--data', name);
      expect([status, out]).toEqual([1, '']);
      expect(err).toContain(`✖ ${at(name)}`);
      expect(err).toContain(words);
    }
    const restored = await runHere(folder, 'restore', name, '--data', 'new');
    expect([restored.status, restored.err]).toEqual([1, expect.stringContaining(at(name))]);
  });

  it('is not backed up as if it were data', async () => {
    writeFileSync(at('nothing'), '');
    for (const name of ['text', 'cut', 'nothing']) {
      const { status, out, err } = await runHere(folder, 'backup', 'never', '--data', name);
      expect([status, out], name).toEqual([1, '']);
      expect(err).toContain(`✖ ${at(name)}`);
    }
    expect(existsSync(at('never'))).toBe(false);
  });

  it('is named where a folder stands in its place', async () => {
    const labels = ['invite', 'create', ...forTeam, '--labels', 'sub'];
    const told = `✖ ${at('sub')} is a folder; it must be a file.\n`;
    expect((await runHere(folder, ...labels)).err).toContain(told);
    expect((await runHere(folder, '--port', '0', '--oidc', 'sub')).err).toContain(told);
  });

  it('is named where its folder is missing or another’s', async () => {
    writeFileSync(at('sub/file'), '');
    const { err } = await runHere(folder, 'token', 'list', '--data', 'sub');
    expect(err).toContain(`There is no data in ${at('sub/clientside.sqlite')}`);
    mkdirSync(at('dir.sqlite/clientside.sqlite'), { recursive: true });
    const closed = await runHere(folder, 'token', 'list', '--data', 'dir.sqlite');
    expect(closed.err).toContain(`can’t open ${at('dir.sqlite/clientside.sqlite')}, or may not`);
    expect(closed.err).toContain('must have the right to both');
  });
});

describe('a flag', () => {
  it('that has lost its value is told in one sentence', async () => {
    const { err } = await runHere(folder, 'token', 'create', ...forTeam, '--days', '-3');
    expect(err).toBe(
      '✖ --days takes a value after it; one that begins with - is written --days=-….\n--help lists what there is.\n',
    );
    expect((await runHere(folder, 'token', 'list', '--data')).err).toContain('✖ --data takes a');
  });

  it('--data with nothing after it is not the folder that one is in', async () => {
    for (const args of [
      ['token', 'list'],
      ['--port', '0'],
      ['restore', 'whole'],
    ])
      expect(await runHere(folder, ...args, '--data', '')).toMatchObject({
        status: 1,
        err: expect.stringContaining('--data is followed by nothing. Say --data FILE'),
      });
  });
});
