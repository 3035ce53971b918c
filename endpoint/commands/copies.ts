import { accessSync, constants } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type Desk, namedEngine, oneWord, presentEngine } from './command.ts';

/** `backup FILE`. */
export async function backup(args: string[], desk: Desk): Promise<void> {
  const { given, file } = read(args, desk, 'the file to write');
  const data = await presentEngine(desk, given);
  accessSync(dirname(file), constants.W_OK);
  await data.backUp(file);
  desk.out(`${file} is a whole copy: notes about people, and the tokens’ hashes. Keep it safe.\n`);
}

/** `restore FILE`. */
export async function restore(args: string[], desk: Desk): Promise<void> {
  const { given, file } = read(args, desk, 'the backup to restore');
  const data = await namedEngine(desk, given);
  accessSync(file, constants.R_OK);
  const workspaces = await data.restore(file);
  desk.out(`${data.words} is as ${file} was (workspaces: ${workspaces}), in a new epoch.\n`);
}

function read(args: string[], { folder }: Desk, what: string) {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { data: { type: 'string' } },
  });
  return { given: values.data, file: resolve(folder, oneWord(positionals, what)) };
}
