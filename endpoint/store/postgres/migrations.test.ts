import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, inject, it } from 'vitest';
import { at, client } from '../../records.fixture.ts';
import { temporaryFolder } from '../../temporary-folder.fixture.ts';
import { freshDatabase, runSql } from '../fresh-place.fixture.ts';
import { openSqliteStore } from '../sqlite/sqlite-store.ts';
import { tablesOf } from '../sqlite/tables.ts';
import { openPostgresStore } from './postgres-store.ts';

const server = inject('postgres') ?? '';

describe('a database that is new', () => {
  it('is made ready once, however many start at a time', async () => {
    const url = await freshDatabase(server);
    const stores = await Promise.all(Array.from({ length: 6 }, () => openPostgresStore(url)));
    const made = await Promise.all(stores.map((store) => store.createWorkspace('team')));
    expect(made.filter(Boolean)).toHaveLength(1);
    await Promise.all(stores.map((store) => store.close()));
  });

  it('has the tables and columns of SQLite, in their order: a backup of either fits both', async () => {
    const url = await freshDatabase(server);
    await (await openPostgresStore(url)).close();
    const file = join(temporaryFolder(), 'data.sqlite');
    await openSqliteStore(file).close();
    const db = new DatabaseSync(file);
    const inFile = tablesOf(db).flatMap(({ name, columns }) =>
      columns.map((column) => [name, column.name, column.type]),
    );
    db.close();
    const rows = await runSql(
      { url },
      `select table_name, column_name, case data_type when 'text' then 'text' else 'bigint' end
       from information_schema.columns where table_schema = 'clientside' and table_name <> 'version' and is_identity = 'NO'
       order by ordinal_position`,
    );
    const byTable = (all: unknown[][]) =>
      all.toSorted(([a], [b]) => (String(a) < String(b) ? -1 : String(a) > String(b) ? 1 : 0));
    expect(byTable(rows)).toEqual(byTable(inFile));
  });

  it('compares names bytewise, whatever its language', async () => {
    const url = await freshDatabase(server);
    const store = await openPostgresStore(url);
    for (const name of ['b', 'A', 'a', 'B']) await store.createWorkspace(name);
    const names = (await runSql({ url }, 'select ws from ws order by ws')).flat();
    expect(names).toEqual(['A', 'B', 'a', 'b']);
    await store.close();
  });

  it('needs no right to make schemas where somebody made ours', async () => {
    const url = new URL(await freshDatabase(server));
    const role = url.pathname.slice(1).replace('test', 'role');
    await runSql(
      { url: url.href },
      `create role ${role} login password 'long enough'; create schema clientside authorization ${role}`,
    );
    const [full] = [url.href];
    url.username = role;
    url.password = 'long enough';
    const store = await openPostgresStore(url.href);
    await store.createWorkspace('team');
    expect((await store.push('team', [client('1', 'A')], 'Ann')).seq).toBe(1);
    await store.close();
    await runSql({ url: full }, `drop owned by ${role}; drop role ${role}`);
  });
});

describe('a database of the first version', () => {
  it('is brought up to date, and what is in it is taken for as old as that', async () => {
    const url = await freshDatabase(server);
    const store = await openPostgresStore(url);
    await store.createWorkspace('team');
    await store.push('team', [client('1', 'A'), client('1', 'B', 2)], 'Ann');
    await store.push('team', [{ ...client('1', 'B', 2), d: at(9) }], 'Ann');
    await store.close();
    await runSql(
      { url },
      `drop table invite; update version set version = 1;
       alter table ws drop column floor, drop column old_floor, drop column past;
       alter table rec drop column at; alter table hist drop column at`,
    );
    const updated = await openPostgresStore(url);
    const minute = 60_000;
    expect(await updated.purge('team', Date.now() - minute)).toEqual({ records: 0, values: 0 });
    expect(await updated.purge('team', Date.now() + minute)).toEqual({ records: 1, values: 1 });
    await updated.close();
  });
});

describe('a database that is not for this build', () => {
  it('is left alone when a newer build wrote it', async () => {
    const url = await freshDatabase(server);
    await (await openPostgresStore(url)).close();
    await runSql({ url }, 'update version set version = 99');
    await expect(openPostgresStore(url)).rejects.toThrow('newer');
    expect(await runSql({ url }, 'select version from version')).toEqual([[99]]);
  });

  it('is refused when it can’t hold every letter', async () => {
    const url = new URL(await freshDatabase(server));
    const name = `${url.pathname.slice(1)}_latin`;
    await runSql(
      { url: url.href },
      `create database ${name} template template0 encoding 'LATIN1' locale_provider libc locale 'C'`,
    );
    const latin = new URL(url);
    latin.pathname = `/${name}`;
    await expect(openPostgresStore(latin.href)).rejects.toThrow('encoding is LATIN1');
    await runSql({ url: url.href }, `drop database ${name} with (force)`);
  });
});
