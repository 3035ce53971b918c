// npm run endpoint: on any Node from 20 on; the endpoint itself runs under the pinned Node, which brings SQLite.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { become, root } from './setup/run.mjs';
import { giveUp } from './setup/say.mjs';

if (!existsSync(join(root, 'node_modules/.bin/node'))) giveUp('Run npm install first.');
else {
  // Paths are meant from where the person is; npm and become() go elsewhere.
  process.env.INIT_CWD ??= process.cwd();
  // Node calls its SQLite experimental at each start; the Node is pinned.
  process.env.NODE_OPTIONS = `${process.env.NODE_OPTIONS ?? ''} --disable-warning=ExperimentalWarning`;
  become('endpoint/main.ts', process.argv.slice(2));
  if (process.env.npm_lifecycle_event) stopWithNpm();
}

/** A signal to npm ends npm and the shell it started, and goes no further: whoever is left without them stops too. */
function stopWithNpm() {
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    process.kill(process.pid, 'SIGTERM');
  }, 200);
  timer.unref();
}
