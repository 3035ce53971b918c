import type { DatabaseSync } from 'node:sqlite';

/** A table and its columns, with PostgreSQL's words for what is in them. */
export type Table = { name: string; columns: { name: string; type: 'bigint' | 'text' }[] };

/** The tables of a database in the order in which they were made: none refers to a later one. */
export function tablesOf(db: DatabaseSync): Table[] {
  const names = db
    .prepare(
      "select name from sqlite_master where type = 'table' and name not like 'sqlite_%' order by rowid",
    )
    .all()
    .map(({ name }) => String(name));
  return names.map((name) => ({
    name,
    columns: db
      .prepare('select name, type from pragma_table_info(?)')
      .all(name)
      .map((one) => ({
        name: String(one.name),
        type: one.type === 'INTEGER' ? 'bigint' : 'text',
      })),
  }));
}
