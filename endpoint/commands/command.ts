import { existsSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** What a command works with: where it says things, the folder that paths are meant from, and the time. */
export type Desk = {
  out: (text: string) => unknown;
  err: (text: string) => unknown;
  folder: string;
  now: () => number;
};

/** A command can't do what it was asked; the message tells the person what to do. */
export class Refused extends Error {}

/** The one word that a command takes beside its flags. */
export function oneWord(words: readonly string[], what: string): string {
  const [word, ...more] = words;
  if (word === undefined || more.length > 0) throw new Refused(`Give ${what}, and nothing else.`);
  return word;
}

/** The data file that `--data` means. */
export function dataFile({ folder }: Desk, given = '.'): string {
  const path = resolve(folder, given);
  return existsSync(path) && statSync(path).isDirectory() ? join(path, 'clientside.sqlite') : path;
}

/** The same, for a command that has nothing to do where there is no data. */
export function presentData(desk: Desk, given?: string): string {
  const file = dataFile(desk, given);
  if (!existsSync(file)) throw new Refused(`There is no data in ${file}. Say --data FILE.`);
  return file;
}

/** A workspace's name, which goes into addresses. */
export function workspaceName(given: string | undefined): string {
  if (given === undefined) throw new Refused('Say which workspace: --workspace NAME.');
  if (/^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/.test(given)) return given;
  throw new Refused(
    'A workspace’s name has 1 to 64 letters a–z, digits, - and _, and starts with a letter or a digit.',
  );
}
