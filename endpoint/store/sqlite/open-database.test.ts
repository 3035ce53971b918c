import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { client } from '../../records.fixture.ts';
import { temporaryFolder } from '../../temporary-folder.fixture.ts';
import { StoreUnavailable } from '../store.ts';
import { openDatabase, translate } from './open-database.ts';
import { openSqliteStore } from './sqlite-store.ts';

const folder = temporaryFolder();

describe('a database that is in use elsewhere', () => {
  it('makes a push fail loudly after a while, and takes the next one', {
    timeout: 20_000,
  }, async () => {
    const file = join(folder, 'busy.sqlite');
    const store = openSqliteStore(file);
    await store.createWorkspace('team');
    const other = openDatabase(file);
    other.exec('begin immediate');
    const refused = store.push('team', [client('1', 'A')], 'Ann');
    await expect(refused).rejects.toThrow(StoreUnavailable);
    expect(await store.changes('team', 0, 10)).toMatchObject({ seq: 0, records: [] });
    other.exec('rollback');
    other.close();
    expect((await store.push('team', [client('1', 'A')], 'Ann')).results).toEqual([{ s: 'ok' }]);
    await store.close();
  });
});

describe('a database that is full', () => {
  it('says so, and when to try again', () => {
    const db = openDatabase(join(folder, 'full.sqlite'));
    db.exec('create table t (x); pragma max_page_count = 5');
    const fill = () => {
      try {
        db.prepare('insert into t values (zeroblob(100000))').run();
      } catch (error) {
        return translate(error);
      }
    };
    expect(fill()).toMatchObject({ name: 'StoreUnavailable', retryAfter: 60 });
    const other = Object.assign(new Error('of another kind'), { errcode: 1 });
    expect(translate(other)).toBe(other);
    db.close();
  });
});

describe('a disk that does not take what is written', () => {
  it.skipIf(process.platform === 'win32')(
    'as one with a used up quota, is no fault of the endpoint: it says so, and when to try again',
    async () => {
      const file = join(folder, 'limited.sqlite');
      const script = `
      import { openSqliteStore } from '${new URL('sqlite-store.ts', import.meta.url)}';
      const store = openSqliteStore(process.argv[1]);
      await store.createWorkspace('team');
      const f = { about: 'x'.repeat(200_000) };
      const record = { id: 'client_1', k: 'client', v: 1, f, h: '0lp3xqk00-000-aaaaaaaa' };
      const told = await store.push('team', [record], 'Ann').catch((error) => error);
      console.log(told.name, told.retryAfter, told.message, (await store.head('team')).seq);`;
      const node = [process.execPath, '--input-type=module', '-e', script, file];
      const limited = ['-c', 'ulimit -f 150; exec "$@"', 'sh', ...node];
      const { stdout } = await promisify(execFile)('sh', limited);
      expect(stdout).toBe(
        'StoreUnavailable 60 The disk can’t be written or read. (SQLite 778) 0\n',
      );
    },
  );
});
