import { existsSync } from 'node:fs';
import { writeAside } from '../write-aside.ts';
import { openDatabase } from './open-database.ts';

/** Writes a whole copy of a store's file to a new file; the endpoint may be running. Overwrites nothing. */
export async function backUp(file: string, target: string): Promise<void> {
  if (!existsSync(file)) throw new Error(`There is no file ${file} to back up.`);
  await writeAside(target, (part) => {
    const db = openDatabase(file);
    try {
      db.prepare('vacuum into ?').run(part);
    } finally {
      db.close();
    }
  });
}
