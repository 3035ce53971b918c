import { spawn } from 'node:child_process';
import { once } from 'node:events';

/** A server in a process of its own. */
export type Served = { url: string; stop(): Promise<void> };

/** Starts a file under this Node and waits until it says where it listens. */
export async function startProcess(file: string, args: string[]): Promise<Served> {
  const flags = ['--disable-warning=ExperimentalWarning', file, ...args];
  const child = spawn(process.execPath, flags, { stdio: ['ignore', 'pipe', 'ignore'] });
  const ended = once(child, 'exit');
  let said = '';
  let url: string | undefined;
  while (!url) {
    const [text] = await Promise.race([once(child.stdout, 'data'), ended.then(() => [null])]);
    if (text === null) throw new Error(`${file} ended before it listened: ${said}`);
    said += text;
    [, url] = /listens on (http:\S+)/.exec(said) ?? [];
  }
  child.stdout.resume();
  return {
    url,
    stop: async () => {
      child.kill('SIGTERM');
      await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, 5000))]);
      child.kill('SIGKILL');
    },
  };
}
