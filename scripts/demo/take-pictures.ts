import { join } from 'node:path';
import type { DrivenBrowser, Tab } from '../../tests/browser/driver/driver.ts';
import { clients, recordAddress } from '../../tests/fixtures/lightning/data.ts';

const SCENES = [
  { name: 'account-light.png', url: recordAddress(clients.northwind) },
  { name: 'account-dark.png', url: `${recordAddress(clients.northwind)}?dark=1` },
  { name: 'second-client.png', url: `${recordAddress(clients.harbour)}?dark=0` },
  { name: 'new-client.png', url: `${recordAddress(clients.brightline)}?dark=0` },
];

/** Takes pictures of the card on account pages and of the workspace; returns their paths. */
export async function takePictures(
  browser: DrivenBrowser,
  tab: Tab,
  folder: string,
): Promise<string[]> {
  const paths: string[] = [];
  const keep = async (page: Tab, name: string) => {
    const path = join(folder, name);
    await page.screenshot(path);
    paths.push(path);
  };
  for (const { name, url } of SCENES) {
    await tab.goto(url);
    await (await tab.frame('card.html')).waitFor('h1');
    await settle(tab);
    await keep(tab, name);
  }
  const workspace = await browser.extensionPage('workspace.html#/clients');
  await workspace.waitFor('h1');
  await settle(workspace);
  await keep(workspace, 'workspace.png');
  return paths;
}

/** Two frames and a moment, so that images and late heights are in the picture. */
async function settle(page: Tab): Promise<void> {
  await page.evaluate(() => new Promise((done) => setTimeout(done, 600)));
}
