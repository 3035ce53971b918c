// npm start: on any Node from 20 on, without packages; what needs them runs in demo.mjs.
import { installPackages } from './setup/packages.mjs';
import { become } from './setup/run.mjs';

if (process.argv.includes('--help')) {
  console.log(`npm start: installs what is missing, builds the extension for Chrome, starts the demo CRM and
opens a browser with the extension on an account page; then a shared endpoint and a second browser
with a profile of its own, and shares a client between the two.

  npm start                 with a window where there is a display, else headless with pictures
  npm start -- --headless   headless, with pictures in pictures/, and ends
  npm start -- --stay       headless, but the demo CRM stays up until Ctrl+C`);
} else {
  installPackages();
  become('scripts/demo.mjs', process.argv.slice(2));
}
