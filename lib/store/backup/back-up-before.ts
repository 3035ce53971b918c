import { Dexie } from 'dexie';
import type { ClientsideDatabase } from '../database.ts';
import { newRevision } from '../revision.ts';
import type { Row } from '../row.ts';
import { writeBackup } from './write-backup.ts';

/** Keeps a backup of a store as an earlier version left it, before it is opened and so migrated. */
export async function backUpBefore(store: string, now: number): Promise<void> {
  // Opened without a schema, a database is what it is.
  const db = new Dexie(store);
  await db.open();
  try {
    const tables = Object.assign(db, {
      records: db.table<Row, string>('records'),
      quarantine: db.table('quarantine') as ClientsideDatabase['quarantine'],
    });
    // A revision that the store does not have: what is written after the migration is backed up in its turn.
    await writeBackup(store, tables, { now, revision: newRevision() });
  } finally {
    db.close();
  }
}
