import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { backUp } from '../store/sqlite/back-up.ts';
import { restore as restoreFile } from '../store/sqlite/restore.ts';
import { type Desk, dataFile, oneWord, presentData } from './command.ts';

/** `backup FILE`. */
export async function backup(args: string[], desk: Desk): Promise<void> {
  const { given, file } = read(args, desk, 'the file to write');
  backUp(presentData(desk, given), file);
  desk.out(`${file} is a whole copy: notes about people, and the tokens’ hashes. Keep it safe.\n`);
}

/** `restore FILE`. */
export async function restore(args: string[], desk: Desk): Promise<void> {
  const { given, file } = read(args, desk, 'the backup to restore');
  const data = dataFile(desk, given);
  const workspaces = restoreFile(data, file);
  desk.out(`${data} is as ${file} was (workspaces: ${workspaces}), in a new epoch.\n`);
}

function read(args: string[], { folder }: Desk, what: string) {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { data: { type: 'string' } },
  });
  return { given: values.data, file: resolve(folder, oneWord(positionals, what)) };
}
