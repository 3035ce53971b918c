import { type Desk, Refused } from './command.ts';
import { backup, restore } from './copies.ts';
import { help } from './help.ts';
import { inWords } from './in-words.ts';
import { invite } from './invite.ts';
import { purge } from './purge.ts';
import { dataIn, refuseTwoPlaces } from './refuse-two-places.ts';
import { serve } from './serve.ts';
import { token } from './token.ts';
import { workspace } from './workspace.ts';

const commands: Record<string, (args: string[], desk: Desk) => Promise<void>> = {
  serve,
  workspace,
  token,
  invite,
  purge,
  backup,
  restore,
};

/** Runs one command, or serves when there is none; the exit code, after a sentence about what went wrong. */
export async function runCommand(args: string[], desk: Desk): Promise<number> {
  try {
    await run(args, desk);
    return 0;
  } catch (error) {
    desk.err(`✖ ${inWords(error)}\n--help lists what there is.\n`);
    return 1;
  }
}

async function run(args: string[], desk: Desk): Promise<void> {
  const [name = '', ...rest] = args;
  if (name === 'help' || args.includes('--help') || args.includes('-h')) {
    desk.out(help(desk, dataIn(args).at(-1)));
    return;
  }
  refuseTwoPlaces(args, desk);
  if (name === '' || name.startsWith('-')) return serve(args, desk);
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command) throw new Refused(`There is no command ${name}.`);
  return command(rest, desk);
}
