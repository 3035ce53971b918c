import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { at, client } from '../../records.fixture.ts';
import { temporaryFolder } from '../../temporary-folder.fixture.ts';
import { migrate } from './migrations.ts';
import { openSqliteStore } from './sqlite-store.ts';

const folder = temporaryFolder();

describe('the store in SQLite', () => {
  it('opens no file of something else, and none of a newer build', async () => {
    const text = join(folder, 'text');
    writeFileSync(text, 'Dear diary, this is no database. '.repeat(50));
    expect(() => openSqliteStore(text)).toThrow('not a database');
    const foreign = join(folder, 'foreign');
    const db = new DatabaseSync(foreign);
    db.exec('create table mine (x)');
    expect(() => openSqliteStore(foreign)).toThrow('not one of the Clientside endpoint');
    db.close();
    const file = join(folder, 'newer');
    await openSqliteStore(file).close();
    const newer = new DatabaseSync(file);
    newer.exec('pragma user_version = 99');
    newer.close();
    expect(() => openSqliteStore(file)).toThrow('newer');
  });

  it('writes nothing into a file of this build, and says why where there is no room', async () => {
    const file = join(folder, 'whole');
    await openSqliteStore(file).close();
    const read = new DatabaseSync(file, { readOnly: true });
    expect(() => migrate(read)).not.toThrow();
    read.close();
    const small = new DatabaseSync(join(folder, 'small'));
    small.exec('pragma max_page_count = 2');
    expect(() => migrate(small)).toThrow('full');
    small.close();
  });

  it('takes what was there before times were kept for as old as the update', async () => {
    const file = join(folder, 'version-1');
    const store = openSqliteStore(file);
    await store.createWorkspace('team');
    await store.push('team', [client('1', 'A'), client('1', 'B', 2)], 'Ann');
    await store.push('team', [{ ...client('1', 'B', 2), d: at(9) }], 'Ann');
    await store.close();
    const db = new DatabaseSync(file);
    db.exec(`drop table invite; pragma user_version = 1;
      alter table ws drop column floor; alter table ws drop column old_floor; alter table ws drop column past;
      alter table rec drop column at; alter table hist drop column at`);
    db.close();
    const updated = openSqliteStore(file);
    const minute = 60_000;
    expect(await updated.purge('team', Date.now() - minute)).toEqual({ records: 0, values: 0 });
    expect(await updated.purge('team', Date.now() + minute)).toEqual({ records: 1, values: 1 });
    await updated.close();
  });
});
