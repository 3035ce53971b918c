import { runCommand } from './run-command.ts';

/** Runs a command in this process; what it said, and its exit code. */
export function runHere(folder: string, ...args: string[]) {
  return runOn(undefined, folder, ...args);
}

/** The same, where DATABASE_URL is set. */
export async function runOn(databaseUrl: string | undefined, folder: string, ...args: string[]) {
  const said = { out: '', err: '' };
  const say = (where: 'out' | 'err') => (text: string) => {
    said[where] += text;
  };
  const now = () => 1_700_000_000_000;
  const desk = { out: say('out'), err: say('err'), folder, databaseUrl, now };
  return { status: await runCommand(args, desk), ...said };
}
