import { statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Engine, engineOf } from '../store/engine.ts';

/** What a command works with: where it says things, the folder that paths are meant from, the database, and the time. */
export type Desk = {
  out: (text: string) => unknown;
  err: (text: string) => unknown;
  folder: string;
  /** `DATABASE_URL`; empty is as good as none. */
  databaseUrl?: string | undefined;
  /** What a person says before the words of a command, where that is known. */
  call?: string | undefined;
  now: () => number;
};

/** What is not there is no failure; what this account may not look at is one. */
const MISSING = { throwIfNoEntry: false } as const;

/** A command can't do what it was asked; the message tells the person what to do. */
export class Refused extends Error {}

/** The one word that a command takes beside its flags. */
export function oneWord(words: readonly string[], what: string): string {
  const [word, ...more] = words;
  if (word === undefined || more.length > 0) throw new Refused(`Give ${what}, and nothing else.`);
  return word;
}

/** The engine of the data that `--data` or DATABASE_URL means. */
export async function engine({ folder, databaseUrl }: Desk, given?: string): Promise<Engine> {
  if (!databaseUrl) return engineOf({ file: dataFile(folder, given ?? '.') });
  if (given !== undefined)
    throw new Refused('DATABASE_URL says where the data is, and so does --data. Take one away.');
  // The URL has a password, so it is not said again.
  if (!isDatabaseUrl(databaseUrl))
    throw new Refused(
      'DATABASE_URL is to look like postgres://NAME:PASSWORD@HOST/DATABASE, with % codes for other signs than letters and digits.',
    );
  return engineOf({ url: databaseUrl });
}

function isDatabaseUrl(text: string): boolean {
  try {
    decodeURIComponent(new URL(text).pathname);
  } catch {
    return false;
  }
  return /^postgres(ql)?:\/\//.test(text);
}

/** The same, for a command that has nothing to do where there is no data. */
export async function presentEngine(desk: Desk, given?: string): Promise<Engine> {
  // Where the data is in PostgreSQL, this account need not be able to look into the folder.
  if (desk.databaseUrl) return engine(desk, given);
  const file = dataFile(desk.folder, given ?? '.');
  if (!statSync(file, MISSING))
    throw new Refused(
      `There is no data in ${given === undefined ? desk.folder : file}. Start the endpoint first, or say --data FILE or DATABASE_URL.`,
    );
  return engine(desk, given);
}

/** The same, for a command that may begin new data, but only where it was told: in another folder it would serve nobody. */
export async function namedEngine(desk: Desk, given?: string): Promise<Engine> {
  return given === undefined ? presentEngine(desk) : engine(desk, given);
}

/** The file that a value of `--data` means. */
export function dataFile(folder: string, given: string): string {
  // A script whose variable has nothing in it would mean the folder that it happens to be in.
  if (given === '')
    throw new Refused('--data is followed by nothing. Say --data FILE, or leave it out.');
  const path = resolve(folder, given);
  return statSync(path, MISSING)?.isDirectory() ? join(path, 'clientside.sqlite') : path;
}

/** A workspace's name, which goes into addresses. */
export function workspaceName(given: string | undefined): string {
  if (given === undefined) throw new Refused('Say which workspace: --workspace NAME.');
  if (/^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/.test(given)) return given;
  throw new Refused(
    'A workspace’s name has 1 to 64 letters a–z, digits, - and _, and starts with a letter or a digit.',
  );
}
