import { describe, expect, it } from 'vitest';
import { at, client } from '../records.fixture.ts';
import { openSqliteStore } from '../store/sqlite/sqlite-store.ts';
import { temporaryFolder } from '../temporary-folder.fixture.ts';
import { runCommand } from './run-command.ts';

const folder = temporaryFolder();

async function purge(now: number, ...flags: string[]) {
  const said = { out: '', err: '' };
  const desk = {
    out: (text: string) => {
      said.out += text;
    },
    err: (text: string) => {
      said.err += text;
    },
    folder,
    now: () => now,
  };
  return { status: await runCommand(['purge', ...flags], desk), ...said };
}

describe('the purge command', () => {
  it('removes what is older than it was told, and says so', async () => {
    const store = openSqliteStore(`${folder}/clientside.sqlite`);
    await store.createWorkspace('team');
    await store.push('team', [{ ...client('1', 'A'), d: at(5) }], 'Ann');
    await store.close();
    const team = ['--workspace', 'team', '--older-than', '30d'];
    const days = (count: number) => Date.now() + count * 86_400_000;
    expect((await purge(days(29), ...team)).out).toBe(
      'Gone for good: deleted records 0, overwritten values 0.\n',
    );
    expect((await purge(days(31), ...team)).out).toMatch(/deleted records 1.*\nEach client pulls/);
  });

  it.each([
    [['--workspace', 'team'], '--older-than 180d'],
    [['--workspace', 'team', '--older-than', '6m'], '--older-than 180d'],
    [['--workspace', 'team', '--older-than', '0d'], 'from 1 to'],
    [['--workspace', 'none', '--older-than', '9d'], 'no workspace none'],
    [['--older-than', '9d'], 'Say which workspace'],
  ])('says what to do instead of %j', async (flags, words) => {
    const { status, err } = await purge(Date.now(), ...flags);
    expect([status, err]).toEqual([1, expect.stringContaining(words)]);
  });
});
