import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, run } from './run.mjs';
import { giveUp, say } from './say.mjs';

const stamp = join(root, 'node_modules/.clientside-lock');

/** Installs the packages of package-lock.json, unless exactly these are installed. */
export function installPackages() {
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return;
  say('Installing the packages of package-lock.json (npm ci).');
  if (!run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']))
    giveUp(
      'The packages could not be installed. Check the connection to your npm registry, then run this again.',
    );
  writeFileSync(stamp, lock);
}
