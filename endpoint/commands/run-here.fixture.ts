import { runCommand } from './run-command.ts';

/** Runs a command in this process; what it said, and its exit code. */
export async function runHere(folder: string, ...args: string[]) {
  const said = { out: '', err: '' };
  const say = (where: 'out' | 'err') => (text: string) => {
    said[where] += text;
  };
  const desk = { out: say('out'), err: say('err'), folder, now: () => 1_700_000_000_000 };
  return { status: await runCommand(args, desk), ...said };
}
