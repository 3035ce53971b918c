// npm test: on any Node from 20 on, without packages; what needs them runs in run-tests.mjs.
import { installPackages } from './setup/packages.mjs';
import { become } from './setup/run.mjs';

if (process.argv.includes('--help')) {
  console.log(`npm test: installs what is missing (packages, browsers, Tryton, Redmine, Apache, nginx),
builds both browsers' extensions and runs every check and test.

  npm test                  everything
  npm test -- --only NAME   one part: check, unit, chromium-unit or browsers
  CI=true npm test          as above, and nothing may be left out`);
} else {
  installPackages();
  become('scripts/run-tests.mjs', process.argv.slice(2));
}
