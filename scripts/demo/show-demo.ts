import { mkdir } from 'node:fs/promises';
import { buildFor } from '../../tests/browser/driver/browsers.ts';
import { openChromium } from '../../tests/browser/driver/chromium.ts';
import type { DrivenBrowser, Tab } from '../../tests/browser/driver/driver.ts';
import { findChromium } from '../../tests/browser/driver/find-browser.ts';
import { clients, lightningHost, recordAddress } from '../../tests/fixtures/lightning/data.ts';
import { startLightning } from '../../tests/fixtures/lightning/server.ts';
import { takePictures } from './take-pictures.ts';

/** How the demo is shown: in a window that stays, or headless with pictures, staying up or not. */
export type DemoOptions = { window: boolean; stay: boolean; say(line: string): void };

/** Starts the demo CRM and a browser with the extension, loads the sample clients, and shows Northwind Foods' account page with its card. */
export async function showDemo({ window, stay, say }: DemoOptions): Promise<void> {
  say('Starting the demo CRM (its first start builds its pages).');
  const org = await startLightning();
  const browser = await openChromium(findChromium() as string, {
    extension: buildFor('chromium'),
    hosts: [{ pattern: '*.force.com', port: org.port }],
    width: 1440,
    height: 1000,
    window,
  });
  const stop = async () => {
    await browser.close().catch(() => undefined);
    await org.stop();
  };
  try {
    const tab = await showCard(browser);
    say(`A card is on ${recordAddress(clients.northwind)}.`);
    if (!window) {
      const pictures = await leavePictures(browser, tab);
      say(`No display here, so pictures were left: ${pictures.join(', ')}.`);
    }
    if (window || stay) {
      say('Close the browser, or press Ctrl+C here, to end the demo.');
      await untilEnded(browser);
    }
  } finally {
    await stop();
  }
}

async function showCard(browser: DrivenBrowser): Promise<Tab> {
  await loadSample(browser);
  await browser.allow(`https://${lightningHost}/*`);
  const tab = await browser.newTab(recordAddress(clients.northwind));
  const popup = await browser.popup(tab);
  await popup.click('button:has-text("Show cards on this site")');
  await (await tab.frame('card.html')).waitFor('h1:has-text("Northwind Foods")');
  return tab;
}

/** Loads the sample clients as a person does: by the button of the workspace. */
async function loadSample(browser: DrivenBrowser): Promise<void> {
  const workspace = await browser.extensionPage('workspace.html#/offerings');
  await workspace.click('button:has-text("sample")');
  await workspace.waitFor('button:has-text("Remove")');
  await workspace.close();
}

async function leavePictures(browser: DrivenBrowser, tab: Tab): Promise<string[]> {
  const folder = 'pictures';
  await mkdir(folder, { recursive: true });
  return takePictures(browser, tab, folder);
}

/** Waits until the person closes the browser or ends the demo with Ctrl+C. */
function untilEnded(browser: DrivenBrowser): Promise<void> {
  return new Promise((done) => {
    process.once('SIGINT', () => done());
    process.once('SIGTERM', () => done());
    browser.onClosed(() => done());
  });
}
