import { spawn, spawnSync } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the checkout. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

const bin = join(root, 'node_modules/.bin');

/** The environment of a step: the project's own tools, its pinned Node among them, come first. */
export function environment(extra = {}) {
  return { ...process.env, PATH: `${bin}${delimiter}${process.env.PATH}`, ...extra };
}

/** Runs a command with its output on screen; true when it succeeded. */
export function run(command, args, extra = {}) {
  const shell = process.platform === 'win32';
  const { status } = spawnSync(command, args, {
    cwd: root,
    stdio: 'inherit',
    shell,
    env: environment(extra),
  });
  return status === 0;
}

/** What a command prints, or undefined when it can't be run or fails. */
export function ask(command, args) {
  const { status, stdout } = spawnSync(command, args, {
    cwd: root,
    encoding: 'utf8',
    env: environment(),
  });
  return status === 0 ? stdout.trim() : undefined;
}

/** Runs a TypeScript file under the pinned Node, with the terminal's signals, and ends as it ends. */
export function become(file, args) {
  const child = spawn(join(bin, 'node'), [join(root, file), ...args], {
    cwd: root,
    stdio: 'inherit',
    env: environment(),
  });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code) => process.exit(code ?? 1));
}
