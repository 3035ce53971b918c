import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../temporary-folder.fixture.ts';
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
});
