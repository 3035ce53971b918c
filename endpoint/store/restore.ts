import { copyFileSync, existsSync, rmSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import type { StoredRecord } from '../../lib/record/stored-record.ts';
import { isOurs, migrate } from './migrations.ts';
import { newEpoch } from './new-epoch.ts';
import { openDatabase } from './open-database.ts';
import { pushWriter } from './sqlite-push.ts';

/**
 * Puts a backup in the place of everything in a store, in one transaction; the endpoint may be running. Each workspace
 * gets a new epoch, so that clients send again what came after the backup. What was revoked or erased since stays so.
 * The number of workspaces.
 */
export function restore(file: string, backup: string): number {
  if (!existsSync(backup)) throw new Error(`There is no file ${backup}.`);
  const copy = `${file}.restoring`;
  const db = openDatabase(file);
  try {
    migrate(db);
    copyFileSync(backup, copy);
    checkBackup(copy);
    db.prepare('attach ? as backup').run(copy);
    db.exec('begin immediate');
    const workspaces = replaceAll(db);
    db.exec('commit');
    return workspaces;
  } finally {
    // Closing takes back what was not committed.
    db.close();
    for (const ending of ['', '-wal', '-shm']) rmSync(`${copy}${ending}`, { force: true });
  }
}

/** Fails unless a file is whole and ours; brings it to the version of this build. */
function checkBackup(copy: string): void {
  const db = new DatabaseSync(copy);
  try {
    if (!isOurs(db)) throw new Error('This is no backup of a Clientside endpoint.');
    migrate(db);
    const found = db.prepare('pragma integrity_check').get()?.integrity_check;
    if (found !== 'ok') throw new Error('The backup is damaged.');
  } finally {
    db.close();
  }
}

function replaceAll(db: DatabaseSync): number {
  const erased = db
    .prepare("select ws, doc from rec where dead = 1 and json_extract(doc, '$.e') is not null")
    .all();
  db.exec(`
    create temp table before_restore as select * from token;
    create temp table invites_before as select * from invite;
    delete from invite; delete from token; delete from hist; delete from rec; delete from main.ws;
    insert into main.ws select * from backup.ws;
    insert into rec select * from backup.rec;
    insert into hist select * from backup.hist;
    insert into token select * from backup.token;
    update token set revoked = coalesce(revoked, (select old.revoked from before_restore old where old.hash = token.hash));
    insert or ignore into token select * from before_restore where ws in (select ws from main.ws);
    insert into invite select * from backup.invite where hash not in (select hash from invites_before);
    insert into invite select * from invites_before where ws in (select ws from main.ws);`);
  const workspaces = db.prepare('select ws from main.ws').all();
  const renew = db.prepare('update main.ws set epoch = ?, old_floor = floor where ws = ?');
  for (const { ws } of workspaces) renew.run(newEpoch(), String(ws));
  const push = pushWriter(db);
  for (const { ws, doc } of erased)
    if (workspaces.some((one) => one.ws === ws))
      push(String(ws), [JSON.parse(String(doc)) as StoredRecord], '');
  return workspaces.length;
}
