import { installDebianPackages, versionOf } from './debian.mjs';

const WHY = 'the project system that the tests drive';
const BUNDLER = 'ruby-bundler';
const PACKAGES = ['redmine', 'redmine-sqlite', 'puma'];

/** Debian's answers: a database of its own, in SQLite, made while the package is set up. */
const SETTINGS = [
  'redmine redmine/instances/default/dbconfig-install boolean true',
  'redmine redmine/instances/default/database-type select sqlite3',
];

/** Makes sure that there is a Redmine to test on; tells why when there is none. */
export function installRedmine() {
  return installDebianPackages([BUNDLER], WHY) && installWithBundler()
    ? undefined
    : 'No Redmine is here; its Debian packages are needed to test on it.';
}

/** Ruby 3.1.7 brings a newer bundler of its own, which does not take Debian's gems for installed; Debian's own bundler does. */
function installWithBundler() {
  const environment = { BUNDLER_VERSION: versionOf(BUNDLER) };
  return installDebianPackages(PACKAGES, WHY, { settings: SETTINGS, environment });
}
