import type { DatabaseSync } from 'node:sqlite';
import type { ClientBase } from 'pg';
import { migrate as migrateFile } from '../sqlite/migrations.ts';
import { openDatabase } from '../sqlite/open-database.ts';
import { type Table, tablesOf } from '../sqlite/tables.ts';
import { writeAside } from '../write-aside.ts';
import { withConnection } from './connect.ts';
import { migrate } from './migrations.ts';
import { within } from './transact.ts';

/** How many rows are fetched at a time. */
const ROWS = 500;

/** Writes all of a database, as it is at one moment, to a new SQLite file; endpoints may be running. Overwrites nothing. */
export async function backUp(url: string, target: string): Promise<void> {
  await writeAside(target, (part) =>
    withConnection(url, async (db) => {
      await migrate(db);
      await within(db, 'begin isolation level repeatable read read only', () => copyTo(part, db));
    }),
  );
}

async function copyTo(part: string, db: ClientBase): Promise<void> {
  const file = openDatabase(part);
  try {
    migrateFile(file);
    file.exec('begin');
    for (const table of tablesOf(file)) await copyTable(db, file, table);
    // A file of its own, as a backup of SQLite is: without a second one beside it.
    file.exec('commit; pragma journal_mode = delete');
  } finally {
    file.close();
  }
}

async function copyTable(db: ClientBase, file: DatabaseSync, table: Table): Promise<void> {
  const names = table.columns.map(({ name }) => name);
  const insert = file.prepare(
    `insert into ${table.name} (${names}) values (${names.map(() => '?')})`,
  );
  await db.query(`declare rows no scroll cursor for select ${names} from clientside.${table.name}`);
  for (;;) {
    const { rows } = await db.query({ text: `fetch ${ROWS} from rows`, rowMode: 'array' });
    for (const row of rows) insert.run(...row);
    if (rows.length < ROWS) break;
  }
  await db.query('close rows');
}
