import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where RxDB, PouchDB and their servers lie; they are no dependencies of the product. */
export const PEERS = fileURLToPath(new URL('../../peers/sharing', import.meta.url));

/** Installs the peers where they are not yet, after saying so. */
export function installPeers(): void {
  if (existsSync(join(PEERS, 'node_modules/.package-lock.json'))) return;
  console.error('» installing RxDB and PouchDB for this benchmark (npm ci in bench/peers/sharing)');
  const { status } = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
    cwd: PEERS,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error('The peers could not be installed: npm ci failed.');
}
