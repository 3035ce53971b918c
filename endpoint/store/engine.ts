import { backUp } from './sqlite/back-up.ts';
import { restore } from './sqlite/restore.ts';
import { openSqliteStore } from './sqlite/sqlite-store.ts';
import type { Store } from './store.ts';

/** Where the data is: in a file of SQLite, or in the database of PostgreSQL that a URL means. */
export type Place = { file: string } | { url: string };

/** What can be done with a place. A backup is a file of SQLite, of whichever engine, and goes into either. */
export type Engine = {
  open(): Promise<Store>;
  /** Writes everything to a new file. */
  backUp(target: string): Promise<void>;
  /** Puts a backup in the place of everything, in new epochs; the number of workspaces. */
  restore(backup: string): Promise<number>;
  /** The place in words, without a name or a password. */
  words: string;
};

/** The engine of a place; PostgreSQL's is loaded only for a URL. */
export async function engineOf(place: Place): Promise<Engine> {
  if ('url' in place) return (await import('./postgres/engine.ts')).postgresEngine(place.url);
  const { file } = place;
  return {
    open: async () => openSqliteStore(file),
    backUp: (target) => backUp(file, target),
    restore: (backup) => restore(file, backup),
    words: file,
  };
}
