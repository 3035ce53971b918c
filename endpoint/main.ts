import { type Desk, Refused } from './commands/command.ts';
import { backup, restore } from './commands/copies.ts';
import { serve } from './commands/serve.ts';
import { token } from './commands/token.ts';
import { workspace } from './commands/workspace.ts';

const commands: Record<string, (args: string[], desk: Desk) => Promise<void>> = {
  serve,
  workspace,
  token,
  backup,
  restore,
};

const desk: Desk = {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  folder: process.env.INIT_CWD ?? process.cwd(),
  now: Date.now,
};

async function run(args: string[]): Promise<void> {
  const [name = '', ...rest] = args;
  if (name === '' || name.startsWith('-')) return serve(args, desk);
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command) throw new Refused(`There is no command ${name}.`);
  return command(rest, desk);
}

// Notes about people: for nobody but the account that runs this.
process.umask(0o077);
try {
  await run(process.argv.slice(2));
} catch (error) {
  const words = error instanceof Error ? error.message : String(error);
  desk.err(`✖ ${words}\nnpm run endpoint -- --help lists what there is.\n`);
  process.exitCode = 1;
}
