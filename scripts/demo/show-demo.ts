import { mkdir } from 'node:fs/promises';
import { buildFor } from '../../tests/browser/driver/browsers.ts';
import { openChromium } from '../../tests/browser/driver/chromium.ts';
import type { DrivenBrowser, Tab } from '../../tests/browser/driver/driver.ts';
import { findChromium } from '../../tests/browser/driver/find-browser.ts';
import { clients, lightningHost, recordAddress } from '../../tests/fixtures/lightning/data.ts';
import { startLightning } from '../../tests/fixtures/lightning/server.ts';
import { layTable, seatIn } from './lay-table.ts';
import { shareClient } from './share-client.ts';
import { takePictures } from './take-pictures.ts';

/** How the demo is shown: in a window that stays, or headless with pictures, staying up or not. */
export type DemoOptions = { window: boolean; stay: boolean; say(line: string): void };

/** Where pictures are left without a display. */
const FOLDER = 'pictures';
/** Widths in pixels: of a browser alone, and of each of two beside each other. */
const WIDE = 1440;
const HALF = 950;

/** Starts the demo CRM and a browser with the extension, loads the sample clients, shows Northwind Foods' account page with its card, and shares a client with a second browser. */
export async function showDemo({ window, stay, say }: DemoOptions): Promise<void> {
  say('Starting the demo CRM (its first start builds its pages).');
  const org = await startLightning();
  const look = {
    hosts: [{ pattern: '*.force.com', port: org.port }],
    width: window ? HALF : WIDE,
    height: 1000,
    window,
  };
  const path = findChromium() as string;
  const browser = await openChromium(path, { extension: buildFor('chromium'), ...look, left: 0 });
  const opened = [org.stop, () => browser.close()];
  const kind = {
    name: 'chromium',
    open: (options: object) => openChromium(path, options),
  } as const;
  // The second browser starts while the first one shows its card.
  const laying = layTable(kind, { ...look, left: HALF }, opened);
  const stop = async () => {
    await laying.catch(() => undefined);
    for (const close of opened.reverse()) await close().catch(() => undefined);
  };
  try {
    const tab = await showCard(browser);
    say(`A card is on ${recordAddress(clients.northwind)}.`);
    const pictures = window ? [] : await leavePictures(browser, tab);
    const { endpoint, ben } = await laying;
    say(`A shared endpoint runs at ${endpoint.url}, and a second browser with another profile.`);
    const members = { ann: await seatIn(browser, endpoint), ben };
    const folder = window ? undefined : FOLDER;
    pictures.push(...(await shareClient(members, { endpoint, folder, say })));
    if (!window) say(`No display here, so pictures were left: ${pictures.join(', ')}.`);
    if (window || stay) {
      say('Close a browser, or press Ctrl+C here, to end the demo.');
      await untilEnded([browser, ben.browser]);
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
  await mkdir(FOLDER, { recursive: true });
  return takePictures(browser, tab, FOLDER);
}

/** Waits until the person closes one of the browsers or ends the demo with Ctrl+C. */
function untilEnded(browsers: DrivenBrowser[]): Promise<void> {
  return new Promise((done) => {
    process.once('SIGINT', () => done());
    process.once('SIGTERM', () => done());
    for (const browser of browsers) browser.onClosed(() => done());
  });
}
