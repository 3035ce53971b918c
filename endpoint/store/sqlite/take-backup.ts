import { copyFileSync, existsSync, rmSync, statSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { isOurs, migrate } from './migrations.ts';
import { ofFile } from './of-file.ts';

/** Lets a copy of a backup be used that is whole, ours and of the version of this build; the copy is gone afterwards. */
export async function takeBackup<T>(
  backup: string,
  copy: string,
  use: () => T | Promise<T>,
): Promise<T> {
  if (!existsSync(backup)) throw new Error(`There is no file ${backup}.`);
  refuseHalf(backup);
  try {
    copyFileSync(backup, copy);
    ofFile(backup, () => check(copy));
    return await use();
  } finally {
    for (const ending of ['', '-wal', '-shm']) rmSync(`${copy}${ending}`, { force: true });
  }
}

/** The file of an endpoint that did not end by itself has its last writes in another one beside it; a backup has none. */
function refuseHalf(backup: string): void {
  const rest = `${backup}-wal`;
  if ((statSync(rest, { throwIfNoEntry: false })?.size ?? 0) === 0) return;
  throw new Error(
    `${backup} is an endpoint’s own data, and ${rest} has what was written last. Make a backup of it first: backup FILE --data ${backup}. Then restore that.`,
  );
}

function check(copy: string): void {
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
