import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';

/** Lets a new file be made beside its place, and puts it there once it is whole and on the disk. Overwrites nothing. */
export async function writeAside(
  target: string,
  make: (part: string) => void | Promise<void>,
): Promise<void> {
  if (existsSync(target)) throw new Error(`${target} is there already. Choose another name.`);
  const part = `${target}.part`;
  rmSync(part, { force: true });
  try {
    await make(part);
  } catch (error) {
    for (const ending of ['', '-wal', '-shm']) rmSync(`${part}${ending}`, { force: true });
    throw error;
  }
  const written = openSync(part, 'r+');
  fsyncSync(written);
  closeSync(written);
  renameSync(part, target);
}
