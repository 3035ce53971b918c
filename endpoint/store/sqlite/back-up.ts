import { existsSync } from 'node:fs';
import { writeAside } from '../write-aside.ts';
import { isOurs } from './migrations.ts';
import { ofFile } from './of-file.ts';
import { openDatabase } from './open-database.ts';

/** Writes a whole copy of a store's file to a new file; the endpoint may be running. Overwrites nothing. */
export async function backUp(file: string, target: string): Promise<void> {
  if (!existsSync(file)) throw new Error(`There is no file ${file} to back up.`);
  await writeAside(target, (part) => {
    ofFile(file, () => {
      const db = openDatabase(file);
      try {
        // An empty copy of a file that was emptied, or is another one, would be found out only when it is needed.
        if (!isOurs(db)) throw new Error('There is no data of a Clientside endpoint in it.');
        db.prepare('vacuum into ?').run(part);
      } finally {
        db.close();
      }
    });
  });
}
