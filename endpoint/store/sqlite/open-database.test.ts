import { join } from 'node:path';
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
    const other = new Error('of another kind');
    expect(translate(other)).toBe(other);
    db.close();
  });
});
