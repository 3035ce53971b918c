import { installChromium, installFirefox } from './setup/browsers.mjs';
import { installDav } from './setup/dav.mjs';
import { failureList, takeFailures } from './setup/failure-list.mjs';
import { installPostgres } from './setup/postgres.mjs';
import { installRedmine } from './setup/redmine.mjs';
import { run } from './setup/run.mjs';
import { giveUp, say } from './setup/say.mjs';
import { installTryton } from './setup/tryton.mjs';

const only = process.argv[process.argv.indexOf('--only') + 1];
const wants = (part) => !process.argv.includes('--only') || only === part;

const missing = {
  chromium: await installChromium(),
  firefox: wants('browsers') ? await installFirefox() : undefined,
  tryton: wants('browsers') ? installTryton() : undefined,
  redmine: wants('browsers') ? installRedmine() : undefined,
  'file servers': wants('browsers') ? installDav() : undefined,
  postgres: wants('postgres') ? await installPostgres() : undefined,
};
const leftOut = Object.keys(missing).filter((name) => missing[name]);
for (const name of leftOut) say(`Left out: ${name}. ${missing[name]}`);
if (process.env.CI && leftOut.length > 0) giveUp('With CI set nothing may be left out.');
if (missing.chromium && wants('chromium-unit'))
  giveUp('Chromium is the least that the tests need.');

/** Those without the product in a browser; they run at once, since none keeps two processors busy alone. */
const parts = ['unit', 'postgres', 'chromium-unit'].filter(
  (part) => wants(part) && !(part === 'postgres' && missing.postgres),
);
const projects = parts.flatMap((part) => ['--project', part]);

const told = ['--reporter=default', '--reporter=./scripts/setup/failure-list.mjs'];
const steps = {
  check: [
    ['biome', ['check', '.']],
    ['tsc', ['--noEmit']],
  ],
  build: [['npm', ['run', '--silent', 'build']]],
  tests: parts.length > 0 ? [['vitest', ['run', ...told, ...projects]]] : [],
  browsers: [['vitest', ['run', ...told, '--project', 'browsers']]],
};

const failed = [];
for (const [part, commands] of Object.entries(steps)) {
  const isNeeded = part === 'build' ? wants('browsers') || wants('unit') : part === 'tests';
  if (!wants(part) && !isNeeded) continue;
  for (const [command, args] of commands) {
    say(`${part}: ${command} ${args.join(' ')}`);
    const extra = { CLIENTSIDE_WITHOUT: leftOut.join(','), CLIENTSIDE_FAILURES: failureList };
    const ok = run(command, args, extra);
    const tests = takeFailures();
    if (!ok) failed.push([`${part} (${command})`, ...tests].join('\n    '));
    if (!ok && part === 'build') giveUp('The extension does not build.');
  }
}
if (failed.length > 0) giveUp(`Failed:\n  ${failed.join('\n  ')}`);
say('Everything passed.');
