import { dirname, join } from 'node:path';
import pg from 'pg';
import type { Place } from '../../endpoint/store/engine.ts';
import { openDatabase } from '../../endpoint/store/sqlite/open-database.ts';

/** Inserts the texts of some records in one transaction. */
export type BareInserts = { insert(docs: readonly string[]): Promise<void>; stop(): Promise<void> };

const TABLE = (number: string, end: string) =>
  `create table bare (id ${number}, doc text not null) ${end}`;

/** A table of an engine with a key and a text, and nothing around it. */
export async function openBareInserts(place: Place): Promise<BareInserts> {
  return 'url' in place ? inPostgres(place.url) : inSqlite(join(dirname(place.file), 'bare'));
}

function inSqlite(file: string): BareInserts {
  const db = openDatabase(file);
  db.exec(TABLE('integer primary key', 'strict'));
  const insert = db.prepare('insert into bare (doc) values (?)');
  return {
    async insert(docs) {
      db.exec('begin immediate');
      for (const doc of docs) insert.run(doc);
      db.exec('commit');
    },
    stop: async () => db.close(),
  };
}

async function inPostgres(url: string): Promise<BareInserts> {
  const pool = new pg.Pool({ connectionString: url, max: 10 });
  await pool.query(TABLE('bigint generated always as identity primary key', ''));
  return {
    async insert(docs) {
      await pool.query('insert into bare (doc) select * from unnest($1::text[])', [docs]);
    },
    stop: () => pool.end(),
  };
}
