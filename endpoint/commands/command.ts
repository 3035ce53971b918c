import { existsSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Engine, engineOf } from '../store/engine.ts';

/** What a command works with: where it says things, the folder that paths are meant from, the database, and the time. */
export type Desk = {
  out: (text: string) => unknown;
  err: (text: string) => unknown;
  folder: string;
  /** `DATABASE_URL`; empty is as good as none. */
  databaseUrl?: string | undefined;
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

/** The engine of the data that `--data` or DATABASE_URL means. */
export async function engine({ folder, databaseUrl }: Desk, given?: string): Promise<Engine> {
  if (!databaseUrl) return engineOf({ file: dataFile(folder, given ?? '.') });
  if (given !== undefined)
    throw new Refused('DATABASE_URL says where the data is, and so does --data. Take one away.');
  // The URL has a password, so it is not said again.
  if (!/^postgres(ql)?:\/\//.test(databaseUrl) || !URL.canParse(databaseUrl))
    throw new Refused(
      'DATABASE_URL is to look like postgres://NAME:PASSWORD@HOST/DATABASE, with % codes for other signs than letters and digits.',
    );
  return engineOf({ url: databaseUrl });
}

/** The same, for a command that has nothing to do where there is no data. */
export async function presentEngine(desk: Desk, given?: string): Promise<Engine> {
  const file = dataFile(desk.folder, given ?? '.');
  if (!desk.databaseUrl && !existsSync(file))
    throw new Refused(`There is no data in ${file}. Say --data FILE.`);
  return engine(desk, given);
}

function dataFile(folder: string, given: string): string {
  const path = resolve(folder, given);
  return existsSync(path) && statSync(path).isDirectory() ? join(path, 'clientside.sqlite') : path;
}

/** A workspace's name, which goes into addresses. */
export function workspaceName(given: string | undefined): string {
  if (given === undefined) throw new Refused('Say which workspace: --workspace NAME.');
  if (/^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/.test(given)) return given;
  throw new Refused(
    'A workspace’s name has 1 to 64 letters a–z, digits, - and _, and starts with a letter or a digit.',
  );
}
