import type { DatabaseSync } from 'node:sqlite';

/** Does something in one transaction, all or nothing; `immediate` takes the file's one writing place at once. */
export function transact<T>(db: DatabaseSync, how: 'immediate' | 'deferred', work: () => T): T {
  db.exec(`begin ${how}`);
  try {
    const result = work();
    db.exec('commit');
    return result;
  } catch (error) {
    // SQLite may have ended it already, as when the disk is full.
    if (db.isTransaction) db.exec('rollback');
    throw error;
  }
}
