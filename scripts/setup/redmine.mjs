import { installDebianPackages } from './debian.mjs';

const PACKAGES = ['redmine', 'redmine-sqlite', 'puma'];

/** Debian's answers: a database of its own, in SQLite, made while the package is set up. */
const SETTINGS = [
  'redmine redmine/instances/default/dbconfig-install boolean true',
  'redmine redmine/instances/default/database-type select sqlite3',
];

/** Makes sure that there is a Redmine to test on; tells why when there is none. */
export function installRedmine() {
  return installDebianPackages(PACKAGES, 'the project system that the tests drive', SETTINGS)
    ? undefined
    : 'No Redmine is here; its Debian packages are needed to test on it.';
}
