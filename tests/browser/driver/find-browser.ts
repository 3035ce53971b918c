import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright-core';

const onPath = (names: string[]) =>
  (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => names.map((name) => join(folder, name)));

/** The Chromium installed here, else the one Playwright has downloaded, else undefined. */
export function findChromium(): string | undefined {
  const installed = onPath(['chromium', 'chromium-browser', 'google-chrome']);
  return [
    ...installed,
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    chromium.executablePath(),
  ].find((path) => existsSync(path));
}

/** The Firefox (extended support first) installed here, or undefined. */
export function findFirefox(): string | undefined {
  return [
    ...onPath(['firefox-esr', 'firefox']),
    '/Applications/Firefox.app/Contents/MacOS/firefox',
    'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
  ].find((path) => existsSync(path));
}
