import { installDebianPackages, mayUseApt } from './debian.mjs';
import { run } from './run.mjs';
import { say } from './say.mjs';

/** Makes sure that there is a Chromium; tells why when there is none. */
export async function installChromium() {
  const { findChromium } = await import('../../tests/browser/driver/find-browser.ts');
  if (findChromium()) return undefined;
  if (mayUseApt()) installDebianPackages(['chromium'], 'the browser that the extension runs in');
  else {
    say('Downloading Chromium (npx playwright install chromium).');
    run('npx', ['playwright', 'install', 'chromium']);
  }
  return findChromium() ? undefined : 'No Chromium is here and none could be installed.';
}

/** Makes sure that there is a Firefox; tells why when there is none. */
export async function installFirefox() {
  const { findFirefox } = await import('../../tests/browser/driver/find-browser.ts');
  if (findFirefox()) return undefined;
  installDebianPackages(['firefox-esr'], 'the second browser that the extension runs in');
  return findFirefox() ? undefined : 'No Firefox is here; install Firefox to test in it too.';
}
