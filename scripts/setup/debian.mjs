import { existsSync } from 'node:fs';
import { ask, run } from './run.mjs';
import { say } from './say.mjs';

let updated = false;

/** Whether this is Debian (or its kin) and we are root, so that packages may be installed without asking for rights. */
export function mayUseApt() {
  return existsSync('/etc/debian_version') && process.getuid?.() === 0;
}

/** Installs Debian packages that are missing, with answers to what they ask and an environment for their scripts; true when all of them are there afterwards. */
export function installDebianPackages(names, why, { settings = [], environment = {} } = {}) {
  const missing = names.filter((name) => !isInstalled(name));
  if (missing.length === 0) return true;
  if (!mayUseApt()) return false;
  say(`Installing with apt, ${why}: ${missing.join(', ')}.`);
  const quiet = { DEBIAN_FRONTEND: 'noninteractive', ...environment };
  if (!updated) run('apt-get', ['update', '-qq']);
  updated = true;
  for (const setting of settings) run('sh', ['-c', `echo "${setting}" | debconf-set-selections`]);
  return run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...missing], quiet);
}

function isInstalled(name) {
  return ask('dpkg', ['-s', name])?.includes('Status: install ok installed') ?? false;
}

/** The version of an installed Debian package, without Debian's own revision of it. */
export function versionOf(name) {
  return /^Version: (?:\d+:)?([^-\n]+)/m.exec(ask('dpkg', ['-s', name]) ?? '')?.[1];
}
