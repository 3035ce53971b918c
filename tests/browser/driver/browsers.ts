import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { openChromium } from './chromium.ts';
import type { BrowserKind, BrowserName } from './driver.ts';
import { findChromium, findFirefox } from './find-browser.ts';
import { openFirefox } from './firefox.ts';

/**
 * The browsers to test in. One that is not installed is left out with a plain line; with `CI` set
 * that is an error.
 */
export function browsersToTest(): BrowserKind[] {
  const found: [BrowserName, string | undefined, typeof openChromium][] = [
    ['chromium', findChromium(), openChromium],
    ['firefox', findFirefox(), openFirefox],
  ];
  return found.flatMap(([name, path, open]) => {
    if (path) return [{ name, open: (options) => open(path, options) }];
    if (process.env.CI) throw new Error(`CI is set, but ${name} is not installed.`);
    console.info(`Left out: ${name} is not installed, so nothing is tested in it.`);
    return [];
  });
}

/** Folder of the production build for a browser; throws when it has not been built. */
export function buildFor(name: BrowserName): string {
  const short = name === 'chromium' ? 'chrome' : name;
  const folder = fileURLToPath(new URL(`../../../.output/${short}-mv3`, import.meta.url));
  if (!existsSync(`${folder}/manifest.json`)) {
    throw new Error(`No build for ${name}: run npm run build first.`);
  }
  return folder;
}
