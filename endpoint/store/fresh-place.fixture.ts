import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import pg from 'pg';
import { inject } from 'vitest';
import { afterTests, temporaryFolder } from '../temporary-folder.fixture.ts';
import { engineOf, type Place } from './engine.ts';
import type { Store } from './store.ts';

/** A place of the engine under test where nothing is yet; gone after the tests of this file. */
export async function freshPlace(): Promise<Place> {
  const server = inject('postgres');
  return server ? { url: await freshDatabase(server) } : freshFile();
}

/** A file of SQLite that is not there yet. */
export function freshFile(): { file: string } {
  return { file: join(temporaryFolder(), 'data.sqlite') };
}

/** The URL of a new database on a server. */
export async function freshDatabase(server: string): Promise<string> {
  const name = `clientside_test_${randomBytes(6).toString('hex')}`;
  await onServer(server, `create database ${name}`);
  afterTests(() => onServer(server, `drop database ${name} with (force)`));
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}

/** Opens the store of a place. */
export async function openStore(place: Place): Promise<Store> {
  return (await engineOf(place)).open();
}

/** The environment and the flags by which a command finds a place. */
export function pointAt(place: Place): { env: Record<string, string>; flags: string[] } {
  return 'url' in place
    ? { env: { DATABASE_URL: place.url }, flags: [] }
    : { env: { DATABASE_URL: '' }, flags: ['--data', place.file] };
}

/** Runs one statement past the store; its rows, each as the list of its values. */
export async function runSql(place: Place, sql: string): Promise<unknown[][]> {
  if ('url' in place) return onServer(place.url, sql);
  const db = new DatabaseSync(place.file);
  const rows = db.prepare(sql).all();
  db.close();
  return rows.map((row) => Object.values(row));
}

async function onServer(url: string, sql: string): Promise<unknown[][]> {
  const db = new pg.Client({ connectionString: url });
  await db.connect();
  try {
    await db.query('set search_path to clientside');
    return (await db.query({ text: sql, rowMode: 'array' })).rows ?? [];
  } finally {
    await db.end();
  }
}
