import { outliveOutputs } from './commands/outlive-outputs.ts';
import { runCommand } from './commands/run-command.ts';

// Notes about people: for nobody but the account that runs this.
process.umask(0o077);
let isTold = false;
outliveOutputs([process.stdout, process.stderr], (why) => {
  process.exitCode = 1;
  if (!isTold) process.stderr.write(`✖ What it says can’t be written (${why}).\n`);
  isTold = true;
});
const status = await runCommand(process.argv.slice(2), {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  call: process.env.npm_lifecycle_event === 'endpoint' ? 'npm run -s endpoint --' : undefined,
  databaseUrl: process.env.DATABASE_URL,
  folder: process.env.INIT_CWD ?? process.cwd(),
  now: Date.now,
});
process.exitCode ||= status;
