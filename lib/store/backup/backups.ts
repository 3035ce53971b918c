import { filesIn, readFile, removeFile, removeFolder } from '../../platform/files.ts';

/** A copy of a store that was kept by itself: when, in milliseconds, at which revision of the store, and how large, in bytes. */
export type Backup = { at: number; revision: string; size: number };

/** `<milliseconds>-<revision>.json.gz`, an exchange file, gzip. */
const NAME = /^(\d{1,15})-([\w-]{1,64})\.json\.gz$/;

/** The backups of a store, the newest first. Fails where the browser keeps none. */
export async function listBackups(store: string): Promise<Backup[]> {
  const files = await filesIn(folderOf(store));
  const backups = files.flatMap(({ name, size }) => {
    const [, at, revision = ''] = NAME.exec(name) ?? [];
    // One that was cut off while it was written is empty.
    return at && size > 0 ? [{ at: Number(at), revision, size }] : [];
  });
  return backups.sort((a, b) => b.at - a.at);
}

/** The exchange file that a backup is, as text; undefined when it has gone. */
export async function readBackup(store: string, backup: Backup): Promise<string | undefined> {
  const file = await readFile(folderOf(store), nameOf(backup));
  const plain = file?.stream().pipeThrough(new DecompressionStream('gzip'));
  return plain && new Response(plain).text();
}

/** Removes one backup. */
export async function removeBackup(store: string, backup: Backup): Promise<void> {
  await removeFile(folderOf(store), nameOf(backup));
}

/** Removes all backups of a store that is deleted. */
export async function removeBackups(store: string): Promise<void> {
  await oneByOne(store, () => removeFolder(folderOf(store)));
}

/** Writes a backup of a store, or removes them all, while nobody else does: one that is being written would outlive its store. */
export async function oneByOne(store: string, work: () => Promise<void>): Promise<void> {
  await navigator.locks.request(folderOf(store), work);
}

/** The folder of a store's backups. */
export function folderOf(store: string): string {
  return `backups of ${store}`;
}

/** The file name of a backup. */
export function nameOf({ at, revision }: Pick<Backup, 'at' | 'revision'>): string {
  return `${at}-${revision}.json.gz`;
}
