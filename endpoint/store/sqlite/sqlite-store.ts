import type { DatabaseSync } from 'node:sqlite';
import { EMPTY_XOR } from '../checksum.ts';
import { newEpoch } from '../new-epoch.ts';
import type { Head, Store } from '../store.ts';
import { translated } from '../translated.ts';
import { changesReader } from './changes.ts';
import { inviteTable } from './invites.ts';
import { migrate } from './migrations.ts';
import { ofFile } from './of-file.ts';
import { openDatabase, translate } from './open-database.ts';
import { purger } from './purge.ts';
import { pushWriter } from './push.ts';
import { tokenTable } from './tokens.ts';
import { transact } from './transact.ts';

/** A store in one SQLite file, which is made when it is not there; several processes may have it open. */
export function openSqliteStore(file: string): Store {
  return ofFile(file, () => {
    const db = openDatabase(file);
    try {
      migrate(db);
      return storeOf(db);
    } catch (error) {
      db.close();
      throw error;
    }
  });
}

/** Takes what was deleted out of both files, where it would stay until much else was written. */
function overwriteDeleted(db: DatabaseSync): void {
  try {
    db.prepare('pragma wal_checkpoint(truncate)').get();
  } catch {
    // It is deleted all the same, and overwritten the next time.
  }
}

function storeOf(db: DatabaseSync): Store {
  const push = pushWriter(db);
  const changes = changesReader(db);
  const purge = purger(db);
  const head = db.prepare('select epoch, seq from ws where ws = ?');
  const list = db.prepare('select ws, cnt as records from ws order by ws');
  const create = db.prepare('insert or ignore into ws (ws, epoch, xor) values (?, ?, ?)');
  return {
    ...translated(tokenTable(db), translate),
    ...translated(inviteTable(db), translate),
    ...translated(
      {
        createWorkspace: async (ws: string) =>
          Number(create.run(ws, newEpoch(), EMPTY_XOR).changes) > 0,
        listWorkspaces: async () =>
          list.all().map(({ ws, records }) => ({ ws: String(ws), records: Number(records) })),
        head: async (ws: string) => head.get(ws) as Head | undefined,
        push: async (...given: Parameters<Store['push']>) => {
          const pushed = transact(db, 'immediate', () => push(...given));
          const [, records] = given;
          if (records.some(({ e }) => e !== undefined)) overwriteDeleted(db);
          return pushed;
        },
        changes: async (...given: Parameters<Store['changes']>) =>
          transact(db, 'deferred', () => changes(...given)),
        purge: async (...given: Parameters<Store['purge']>) => {
          const purged = transact(db, 'immediate', () => purge(...given));
          overwriteDeleted(db);
          return purged;
        },
      },
      translate,
    ),
    close: async () => db.close(),
  };
}
