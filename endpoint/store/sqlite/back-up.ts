import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import { openDatabase } from './open-database.ts';

/** Writes a whole copy of a store's file to a new file; the endpoint may be running. Overwrites nothing. */
export function backUp(file: string, target: string): void {
  if (!existsSync(file)) throw new Error(`There is no file ${file} to back up.`);
  if (existsSync(target)) throw new Error(`${target} is there already. Choose another name.`);
  const part = `${target}.part`;
  rmSync(part, { force: true });
  const db = openDatabase(file);
  try {
    db.prepare('vacuum into ?').run(part);
  } catch (error) {
    rmSync(part, { force: true });
    throw error;
  } finally {
    db.close();
  }
  const written = openSync(part, 'r+');
  fsyncSync(written);
  closeSync(written);
  renameSync(part, target);
}
