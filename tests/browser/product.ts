import { buildFor } from './driver/browsers.ts';
import type { BrowserKind, DrivenBrowser, OpenOptions, Surface, Tab } from './driver/driver.ts';
import { until } from './driver/until.ts';

/** The page of the card's frame. */
const CARD = '/card.html';

/** Opens the production build in a browser with a fresh profile, past the page that it opens when it is installed. */
export async function openProduct(kind: BrowserKind, options: OpenOptions): Promise<DrivenBrowser> {
  const extension = buildFor(kind.name);
  const browser = await kind.open({ extension, width: 1360, height: 1000, ...options });
  const own = await browser.extensionPage('workspace.html#/start');
  await own.waitFor(
    async () => (await (globalThis as unknown as Api).chrome.tabs.query({})).length > 2,
  );
  await own.close();
  return browser;
}

/** Loads the sample clients with the workspace's own button. */
export async function loadSample(browser: DrivenBrowser): Promise<void> {
  const workspace = await browser.extensionPage('workspace.html#/start');
  await workspace.click('button:has-text("Load the sample clients")');
  await workspace.waitFor('a:has-text("Northwind Foods")');
  await workspace.close();
}

/** Gives the site of a tab its permission with the popup's own button. */
export async function showCards(browser: DrivenBrowser, tab: Tab): Promise<void> {
  const { origin } = new URL(await tab.url());
  await browser.allow(`${origin}/*`);
  const popup = await browser.popup(tab);
  await popup.click('button:has-text("Show cards on this site")');
  await popup.waitFor('label:has-text("Show cards on")');
  await popup.close();
  await tab.bringToFront();
}

/**
 * The card in a tab, once it shows what the selector means. It is looked for anew each time: where the page moves the card
 * Firefox loads its frame again.
 */
export function cardWith(tab: Tab, selector: string): Promise<Surface> {
  return until(
    () => cardNow(tab, selector),
    async () => `a card with ${selector} (there was ${await cardsNow(tab)})`,
  );
}

/** What the cards in a tab show now, for whoever reads why a test failed. */
export async function cardsNow(tab: Tab): Promise<string> {
  const texts = (await tab.frames(CARD)).map((card) =>
    card.evaluate(() => document.body.innerText),
  );
  const seen = await Promise.allSettled(texts);
  return (
    seen.map((one) => JSON.stringify('value' in one ? one.value : 'gone')).join(' and ') || 'none'
  );
}

/** The card in a tab that shows now what the selector means, if there is one. */
export async function cardNow(tab: Tab, selector: string): Promise<Surface | undefined> {
  for (const card of await tab.frames(CARD)) if (await card.count(selector)) return card;
  return undefined;
}

/** The card in a tab, once it says that it is about this client. */
export function cardOf(tab: Tab, client: string): Promise<Surface> {
  return cardWith(tab, `h1:has-text("${client}")`);
}

/** The host patterns for which the content script is registered. */
export async function registeredScripts(browser: DrivenBrowser): Promise<string[]> {
  const own = await browser.extensionPage('workspace.html#/start');
  const scripts = await own.evaluate(async () => {
    const { chrome } = globalThis as unknown as Api;
    return chrome.scripting.getRegisteredContentScripts();
  });
  await own.close();
  return scripts.flatMap(({ matches }) => matches);
}

type Api = {
  chrome: {
    tabs: { query(what: object): Promise<unknown[]> };
    scripting: { getRegisteredContentScripts(): Promise<{ matches: string[] }[]> };
  };
};
