import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { ClientBase } from 'pg';
import type { StoredRecord } from '../../../lib/record/stored-record.ts';
import { newEpoch } from '../new-epoch.ts';
import { type Table, tablesOf } from '../sqlite/tables.ts';
import { takeBackup } from '../sqlite/take-backup.ts';
import { withConnection } from './connect.ts';
import { insertRows } from './insert-rows.ts';
import { migrate } from './migrations.ts';
import { push } from './push.ts';
import { within } from './transact.ts';

type Erased = { ws: string; record: StoredRecord };

/**
 * Puts a backup, a file, in the place of everything in a database, in one transaction; endpoints may be running. Each
 * workspace gets a new epoch, so that clients send again what came after the backup. What was revoked or erased since
 * stays so. The number of workspaces.
 */
export async function restore(url: string, backup: string): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'clientside-restore-'));
  const copy = join(folder, 'backup.sqlite');
  try {
    return await takeBackup(backup, copy, () =>
      withConnection(url, async (db) => {
        await migrate(db);
        return within(db, 'begin isolation level read committed', () => replaceAll(db, copy));
      }),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function replaceAll(db: ClientBase, copy: string): Promise<number> {
  const file = new DatabaseSync(copy, { readOnly: true });
  try {
    const tables = tablesOf(file);
    // Who writes waits, for `ws` first, as a push does; who reads sees what was, until all is there.
    for (const { name } of tables)
      await db.query(`lock table clientside.${name} in share row exclusive mode`);
    const erased = await erasedIn(db);
    for (const name of ['token', 'invite'])
      await db.query(
        `create temp table ${name}_before on commit drop as select * from clientside.${name}`,
      );
    await fill(db, file, tables);
    const workspaces = await beginEpochs(db);
    await keepTokens(db);
    await keepInvites(db);
    for (const { ws, record } of erased)
      if (workspaces.includes(ws)) await push(db, ws, [record], '');
    return workspaces.length;
  } finally {
    file.close();
  }
}

async function erasedIn(db: ClientBase): Promise<Erased[]> {
  const { rows } = await db.query<{ ws: string; doc: string }>(
    `select ws, doc from clientside.rec where dead = 1 and doc like '%"e":%'`,
  );
  return rows
    .map(({ ws, doc }) => ({ ws, record: JSON.parse(doc) as StoredRecord }))
    .filter(({ record }) => record.e !== undefined);
}

/** A workspace that stays keeps its row: a push that waits for it finds it again. */
async function fill(db: ClientBase, file: DatabaseSync, tables: readonly Table[]): Promise<void> {
  const names = file
    .prepare('select ws from ws')
    .all()
    .map(({ ws }) => ws);
  for (const { name } of tables.toReversed())
    if (name !== 'ws') await db.query(`delete from clientside.${name}`);
  await db.query('delete from clientside.ws where ws <> all ($1::text[])', [names]);
  for (const table of tables) await insertRows(db, file, table);
}

async function beginEpochs(db: ClientBase): Promise<string[]> {
  const { rows } = await db.query<{ ws: string }>('select ws from clientside.ws');
  for (const { ws } of rows)
    await db.query(
      `update clientside.ws
       set past = (past::jsonb || jsonb_build_object(epoch, seq))::text, epoch = $2 where ws = $1`,
      [ws, newEpoch()],
    );
  return rows.map(({ ws }) => ws);
}

async function keepTokens(db: ClientBase): Promise<void> {
  await db.query(
    `update clientside.token set revoked = old.revoked from token_before old
     where old.hash = token.hash and token.revoked is null`,
  );
  await db.query(
    `insert into clientside.token select * from token_before
     where ws in (select ws from clientside.ws) on conflict do nothing`,
  );
}

/** What was used or revoked is not open again, and what was made since is there. */
async function keepInvites(db: ClientBase): Promise<void> {
  await db.query('delete from clientside.invite where hash in (select hash from invite_before)');
  await db.query(
    `insert into clientside.invite select * from invite_before
     where ws in (select ws from clientside.ws)`,
  );
}
