import type { ClientBase } from 'pg';
import { within } from './transact.ts';

/** Who brings a database up to date waits for others who do: "clsd", as in SQLite's files. */
const LOCK = 0x636c7364;

/**
 * What makes each version from the one before; a line that has once been released is never changed. The tables and
 * columns are those of SQLite, by name and in order: a backup of either goes into the other. Texts are compared
 * bytewise, whatever the database's language.
 */
const MIGRATIONS: readonly string[] = [
  `create table clientside.ws (
     ws text collate "C" primary key, epoch text collate "C" not null, seq bigint not null default 0,
     cnt bigint not null default 0, xor text collate "C" not null
   );
   create table clientside.rec (
     ws text collate "C" not null, id text collate "C" not null, k text collate "C" not null,
     seq bigint not null, dead smallint not null, doc text collate "C" not null, primary key (ws, id)
   );
   create unique index rec_by_seq on clientside.rec (ws, seq);
   create table clientside.hist (
     ws text collate "C" not null, id text collate "C" not null, field text collate "C" not null,
     clock text collate "C" not null, sum text collate "C" not null, value text collate "C" not null,
     primary key (ws, id, field, clock, sum)
   );
   create table clientside.token (
     hash text collate "C" primary key, id text collate "C" not null unique,
     ws text collate "C" not null references clientside.ws, role text collate "C" not null,
     label text collate "C" not null, made bigint not null, expires bigint, revoked bigint
   );`,
];

/** Brings a database to the version of this build; several may do so at once. Fails on one of a newer build. */
export async function migrate(db: ClientBase): Promise<void> {
  if ((await versionOf(db)) === MIGRATIONS.length) return;
  // What another one has just made must be seen, whatever the database's own default.
  await within(db, 'begin isolation level read committed', async () => {
    await db.query('select pg_advisory_xact_lock($1)', [LOCK]);
    const version = await versionOf(db);
    if (version > MIGRATIONS.length)
      throw new Error('This database was written by a newer Clientside endpoint. Update this one.');
    if (version === 0) await prepare(db);
    for (const step of MIGRATIONS.slice(version)) await db.query(step);
    await db.query('update clientside.version set version = $1', [MIGRATIONS.length]);
  });
}

/** The version of a database; 0 when no endpoint has used it yet. */
async function versionOf(db: ClientBase): Promise<number> {
  // Asked of the catalogue itself: to_regclass may answer from a cache that a wait for the lock does not renew.
  const { rows } = await db.query(
    `select exists (select from pg_tables where schemaname = 'clientside' and tablename = 'version') as has`,
  );
  if (!rows[0].has) return 0;
  return (await db.query('select version from clientside.version')).rows[0].version;
}

async function prepare(db: ClientBase): Promise<void> {
  const { rows } = await db.query(
    `select current_setting('server_encoding') as encoding,
       exists (select from pg_namespace where nspname = 'clientside') as has`,
  );
  if (rows[0].encoding !== 'UTF8')
    throw new Error(`The database’s encoding is ${rows[0].encoding}. Make it one with UTF8.`);
  // Whoever looks after the database may have made the schema, to let the endpoint make no other.
  if (!rows[0].has) await db.query('create schema clientside');
  await db.query('create table clientside.version (version integer not null)');
  await db.query('insert into clientside.version values (0)');
}
