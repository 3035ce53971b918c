import { installDebianPackages } from './debian.mjs';

/** The servers alone where that is possible: what starts a service of its own is not needed. */
const SERVERS = { Apache: 'apache2-bin', nginx: 'nginx' };

/** Makes sure that there are the two file servers that documents are shared by; tells why when there is none. */
export function installDav() {
  const missing = Object.entries(SERVERS)
    .filter(([, name]) => !installDebianPackages([name], 'a file server that the tests share by'))
    .map(([server]) => server);
  return missing.length === 0
    ? undefined
    : `There is no ${missing.join(' and no ')} here; the Debian packages are needed to share documents by them.`;
}
