import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The project's own Node, which runs TypeScript; the shell's may be too old for that. */
const OWN_NODE = fileURLToPath(new URL('../../node_modules/.bin/node', import.meta.url));

/** Runs the script that was started once more under the project's own Node; returns its exit code, or 1 with a sentence where that Node is missing. */
export function runWithOwnNode() {
  if (!existsSync(OWN_NODE)) {
    process.stderr.write('This needs Node 24 or newer: run npm install first.\n');
    return 1;
  }
  const run = spawnSync(OWN_NODE, process.argv.slice(1), { stdio: 'inherit' });
  return run.status ?? 1;
}
