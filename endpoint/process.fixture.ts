import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { afterTests } from './temporary-folder.fixture.ts';

const main = fileURLToPath(new URL('main.ts', import.meta.url));
const flags = ['--disable-warning=ExperimentalWarning', main];

/** Runs one command of the endpoint to its end. */
export function runCommand(...args: string[]) {
  const { stdout, stderr, status } = spawnSync(process.execPath, [...flags, ...args], {
    encoding: 'utf8',
  });
  return { stdout, stderr, status };
}

/** A serving endpoint in a process of its own, on a free port. */
export async function spawnEndpoint(data: string) {
  return listening(spawn(process.execPath, [...flags, '--port', '0', '--data', data]));
}

/** Waits until an endpoint says where it listens. */
export async function listening(child: ChildProcess) {
  afterTests(() => child.kill('SIGKILL'));
  let said = '';
  child.stdout?.on('data', (chunk) => {
    said += chunk;
  });
  child.stderr?.resume();
  let url: string | undefined;
  while (!url) {
    await once(child.stdout ?? child, 'data');
    [, url] = /listens on (http:\S+)/.exec(said) ?? [];
  }
  const end = (signal: NodeJS.Signals) => {
    const ended = once(child, 'exit');
    child.kill(signal);
    return ended.then(([code]) => code as number | null);
  };
  return { url, end, said: () => said };
}
