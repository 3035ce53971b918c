import { installDebianPackages } from './debian.mjs';

const PACKAGES = [
  'tryton-server',
  'tryton-sao',
  'tryton-modules-party',
  'tryton-modules-party-relationship',
  'tryton-modules-project',
];

/** Makes sure that there is a Tryton to test on; tells why when there is none. */
export function installTryton() {
  return installDebianPackages(PACKAGES, 'the business system that the tests drive')
    ? undefined
    : 'No Tryton is here; its Debian packages are needed to test on it.';
}
