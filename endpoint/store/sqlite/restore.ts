import type { DatabaseSync } from 'node:sqlite';
import type { StoredRecord } from '../../../lib/record/stored-record.ts';
import { newEpoch } from '../new-epoch.ts';
import { migrate } from './migrations.ts';
import { ofFile } from './of-file.ts';
import { openDatabase } from './open-database.ts';
import { pushWriter } from './push.ts';
import { takeBackup } from './take-backup.ts';

/**
 * Puts a backup in the place of everything in a store, in one transaction; the endpoint may be running. Each workspace
 * gets a new epoch, so that clients send again what came after the backup. What was revoked or erased since stays so.
 * The number of workspaces.
 */
export async function restore(file: string, backup: string): Promise<number> {
  const copy = `${file}.restoring`;
  return takeBackup(backup, copy, () => {
    const db = ofFile(file, () => openDatabase(file));
    try {
      ofFile(file, () => migrate(db));
      db.prepare('attach ? as backup').run(copy);
      db.exec('begin immediate');
      const workspaces = replaceAll(db);
      db.exec('commit');
      return workspaces;
    } finally {
      // Closing takes back what was not committed.
      db.close();
    }
  });
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
  const renew = db.prepare(
    `update main.ws set past = json_set(past, '$."' || epoch || '"', seq), epoch = ? where ws = ?`,
  );
  for (const { ws } of workspaces) renew.run(newEpoch(), String(ws));
  const push = pushWriter(db);
  for (const { ws, doc } of erased)
    if (workspaces.some((one) => one.ws === ws))
      push(String(ws), [JSON.parse(String(doc)) as StoredRecord], '');
  return workspaces.length;
}
