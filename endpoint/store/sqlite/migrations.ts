import type { DatabaseSync } from 'node:sqlite';

/** Marks a file as ours: "clsd". */
const APPLICATION = 0x636c7364;

/** What makes each version from the one before; a line that has once been released is never changed. */
const MIGRATIONS: readonly string[] = [
  `create table ws (
     ws text primary key, epoch text not null, seq integer not null default 0,
     cnt integer not null default 0, xor text not null
   ) strict;
   create table rec (
     ws text not null references ws, id text not null, k text not null,
     seq integer not null, dead integer not null, doc text not null, primary key (ws, id)
   ) strict;
   create unique index rec_by_seq on rec (ws, seq);
   create table hist (
     ws text not null references ws, id text not null, field text not null, clock text not null,
     sum text not null, value text not null, primary key (ws, id, field, clock, sum)
   ) strict;
   create table token (
     hash text primary key, id text not null unique, ws text not null references ws,
     role text not null, label text not null, made integer not null, expires integer, revoked integer
   ) strict;`,
  `create table invite (
     hash text primary key, id text not null unique, ws text not null references ws,
     role text not null, label text, made integer not null, expires integer not null, lasts integer,
     revoked integer, used integer, nonce text, token text
   ) strict;`,
  // What is there already is as old as this step, since nobody knows how old it is.
  `alter table ws add column floor integer not null default 0;
   alter table ws add column old_floor integer not null default 0;
   alter table rec add column at integer not null default 0;
   alter table hist add column at integer not null default 0;
   update rec set at = unixepoch() * 1000;
   update hist set at = unixepoch() * 1000;`,
  `alter table ws add column past text not null default '{}';`,
];

/** Brings a file to the version of this build; fails on a file of something else, or of a newer build. */
export function migrate(db: DatabaseSync): void {
  // Nothing is written where nothing is to do: there may be no room.
  if (isOurs(db) && numberOf(db, 'user_version') === MIGRATIONS.length) return;
  db.exec('begin immediate');
  try {
    const version = numberOf(db, 'user_version');
    const isEmpty = version === 0 && db.prepare('select 1 from sqlite_master').get() === undefined;
    if (!isEmpty && !isOurs(db))
      throw new Error('This is a database, but not one of the Clientside endpoint.');
    if (version > MIGRATIONS.length)
      throw new Error('This file was written by a newer Clientside endpoint. Update this one.');
    for (const step of MIGRATIONS.slice(version)) db.exec(step);
    db.exec(`pragma application_id = ${APPLICATION}; pragma user_version = ${MIGRATIONS.length}`);
    db.exec('commit');
  } catch (error) {
    // SQLite may have ended it already, as when the disk is full.
    if (db.isTransaction) db.exec('rollback');
    throw error;
  }
}

/** Whether a file was made by an endpoint. */
export function isOurs(db: DatabaseSync): boolean {
  return numberOf(db, 'application_id') === APPLICATION;
}

function numberOf(db: DatabaseSync, pragma: string): number {
  return Number(db.prepare(`pragma ${pragma}`).get()?.[pragma]);
}
