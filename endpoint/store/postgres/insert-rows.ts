import type { DatabaseSync } from 'node:sqlite';
import type { ClientBase } from 'pg';
import type { Table } from '../sqlite/tables.ts';

/** The rows and the characters after which a batch is sent. */
const ROWS = 500;
const SIZE = 4 * 1024 * 1024;

type Value = string | number | null;

/** Writes all rows of a table of a SQLite file into the table of the same name; a workspace that is there is overwritten. */
export async function insertRows(db: ClientBase, file: DatabaseSync, table: Table): Promise<void> {
  const names = table.columns.map(({ name }) => name);
  const sql = `insert into clientside.${table.name} (${names})
    select * from unnest(${table.columns.map(({ type }, i) => `$${i + 1}::${type}[]`)})
    ${table.name === 'ws' ? `on conflict (ws) do update set ${names.map((name) => `${name} = excluded.${name}`)}` : ''}`;
  let batch: Value[][] = names.map(() => []);
  let size = 0;
  const send = async () => {
    if (batch[0]?.length) await db.query(sql, batch);
    batch = names.map(() => []);
    size = 0;
  };
  for (const row of file.prepare(`select ${names} from ${table.name}`).iterate()) {
    for (const [i, name] of names.entries()) {
      const value = row[name] as Value;
      batch[i]?.push(value);
      size += typeof value === 'string' ? value.length : 8;
    }
    if (size > SIZE || batch[0]?.length === ROWS) await send();
  }
  await send();
}
