import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Place } from './store/engine.ts';
import { pointAt } from './store/fresh-place.fixture.ts';
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
export async function spawnEndpoint(place: Place) {
  const { env, flags: where } = pointAt(place);
  const args = [...flags, '--port', '0', ...where];
  return listening(spawn(process.execPath, args, { env: { ...process.env, ...env } }));
}

/** Waits until an endpoint says where it listens. */
export async function listening(child: ChildProcess) {
  afterTests(() => child.kill('SIGKILL'));
  let said = '';
  child.stdout?.on('data', (chunk) => {
    said += chunk;
  });
  let complaint = '';
  child.stderr?.on('data', (chunk) => {
    complaint = `${complaint}${chunk}`.slice(-2000);
  });
  const ended = once(child, 'exit');
  let url: string | undefined;
  while (!url) {
    await Promise.race([once(child.stdout ?? child, 'data'), ended]);
    if (child.exitCode !== null) throw new Error(`The endpoint does not start: ${complaint}`);
    [, url] = /listens on (http:\S+)/.exec(said) ?? [];
  }
  const end = (signal: NodeJS.Signals) => {
    child.kill(signal);
    return ended.then(([code]) => code as number | null);
  };
  return { url, end, said: () => said };
}
