import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { StoreUnavailable } from '../store.ts';

/** How long to wait for another process that writes, in milliseconds; this one does nothing else meanwhile. */
const PATIENCE = 2000;

/** Opens a file, or makes it, so that what is committed is on the disk, what is deleted is overwritten, and several processes may use it at a time. */
export function openDatabase(file: string): DatabaseSync {
  mkdirSync(dirname(file), { recursive: true });
  const db = new DatabaseSync(file, { timeout: PATIENCE });
  try {
    switchToWriteAheadLog(db);
    db.exec('pragma synchronous = full; pragma foreign_keys = on; pragma secure_delete = on');
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

/** SQLite does not wait by itself when two processes switch a new file over. */
function switchToWriteAheadLog(db: DatabaseSync): void {
  for (const until = Date.now() + PATIENCE; ; ) {
    try {
      const { journal_mode: mode } = db.prepare('pragma journal_mode = wal').get() ?? {};
      if (mode === 'wal') return;
      throw new Error('This file system can’t take the data: SQLite has no write-ahead log on it.');
    } catch (error) {
      if (!isBusy(error) || Date.now() > until) throw error;
    }
  }
}

/** What SQLite threw, as StoreUnavailable where it will pass. */
export function translate(error: unknown): unknown {
  if (isBusy(error)) return new StoreUnavailable('Another process is writing.', 1, error);
  if (codeOf(error) === 13) return new StoreUnavailable('The disk is full.', 60, error);
  if (codeOf(error) !== 10) return error;
  // A quota is one of these: the system says only of the disk itself that it is full.
  const words = `The disk can’t be written or read. (SQLite ${errcodeOf(error)})`;
  return new StoreUnavailable(words, 60, error);
}

function isBusy(error: unknown): boolean {
  return codeOf(error) === 5;
}

/** SQLite's primary result code. */
function codeOf(error: unknown): number | undefined {
  const code = errcodeOf(error);
  return code === undefined ? undefined : code & 0xff;
}

/** SQLite's extended result code. */
function errcodeOf(error: unknown): number | undefined {
  const code = error instanceof Error && 'errcode' in error ? error.errcode : undefined;
  return typeof code === 'number' ? code : undefined;
}
