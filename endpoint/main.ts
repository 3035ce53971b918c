import { runCommand } from './commands/run-command.ts';

// Notes about people: for nobody but the account that runs this.
process.umask(0o077);
process.exitCode = await runCommand(process.argv.slice(2), {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  databaseUrl: process.env.DATABASE_URL,
  folder: process.env.INIT_CWD ?? process.cwd(),
  now: Date.now,
});
