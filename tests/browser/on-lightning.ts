import { clients, lightningHost, recordAddress } from '../fixtures/lightning/data.ts';
import { startLightning } from '../fixtures/lightning/server.ts';
import type { BrowserKind, DrivenBrowser, OpenOptions, Surface, Tab } from './driver/driver.ts';
import { until } from './driver/until.ts';
import { cardNow, cardsNow, loadSample, openProduct, showCards } from './product.ts';

/** The product, with its sample clients, in a browser that reaches the Lightning org. */
export type OnLightning = {
  browser: DrivenBrowser;
  /** Opens an address, or a path, of the org in a new tab (or window) and waits for its data. */
  open(address: string, where?: { window: boolean }): Promise<Tab>;
  stop(): Promise<void>;
};

/** How long a poll may take, in milliseconds: browsers are slow on a busy machine. */
export const PATIENT = { timeout: 15_000 };

/** Starts the org and a browser; cards are on, unless `cards` is false. */
export async function openOnLightning(
  kind: BrowserKind,
  { cards = true, ...options }: OpenOptions & { cards?: boolean } = {},
): Promise<OnLightning> {
  const org = await startLightning();
  const route = (pattern: string) => ({ pattern, port: org.port });
  const hosts = ['*.force.com', '*.salesforce.com', '*.test'].map(route);
  const browser = await openProduct(kind, { hosts, ...options });
  const open: OnLightning['open'] = async (address, where) => {
    const tab = await browser.newTab(`${new URL(address, `https://${lightningHost}`)}`, where);
    await loaded(tab);
    return tab;
  };
  await loadSample(browser);
  if (cards) {
    const tab = await open(recordAddress(clients.northwind));
    await showCards(browser, tab);
    await tab.close();
  }
  return {
    browser,
    open,
    stop: async () => {
      await browser.close();
      await org.stop();
    },
  };
}

/** Waits until the page on screen has its data. */
export async function loaded(tab: Tab): Promise<void> {
  await tab.waitFor(() => window.__lightning?.isLoaded());
}

/** Goes to a path of the org as its own links do, without a reload. */
export async function go(tab: Tab, path: string): Promise<void> {
  await tab.evaluate((to) => window.__lightning.navigate(to), path);
}

/** The path of an account's page. */
export function account(record: { id: string }): string {
  return `/lightning/r/Account/${record.id}/view`;
}

export type Host = {
  /** Inline in the page, docked over it, or not to be seen. */
  stands: 'inline' | 'dock' | 'unseen';
  /** The element before it in the page. */
  after: string | undefined;
  box: { x: number; y: number; width: number; height: number };
};

/** Every host element of a card that is in the document, wherever in the page's components. */
export function hostsIn(tab: Tab): Promise<Host[]> {
  return tab.evaluate(() => {
    // Neither selectors nor siblings: the page's synthetic shadow hides from both what is inside components.
    const find = (path: string, from: Node) => {
      const found = document.evaluate(path, from, null, 7);
      return Array.from(
        { length: found.snapshotLength },
        (_, i) => found.snapshotItem(i) as HTMLElement,
      );
    };
    return find('//clientside-card', document).map((host) => {
      const { position, visibility } = getComputedStyle(host);
      const { x, y, width, height } = host.getBoundingClientRect();
      const isSeen = height > 0 && visibility === 'visible';
      const stands = position === 'fixed' ? 'dock' : 'inline';
      return {
        stands: isSeen ? stands : 'unseen',
        after: find('preceding-sibling::*[1]', host)[0]?.localName,
        box: { x, y, width, height },
      };
    });
  });
}

/** Waits until there is one card in the page, standing there and showing what the selector means. */
export async function oneCard(
  tab: Tab,
  selector: string,
  place: Host['stands'] = 'inline',
): Promise<Surface> {
  const look = async () => {
    const hosts = await hostsIn(tab);
    return hosts.length === 1 && hosts[0]?.stands === place && (await cardNow(tab, selector));
  };
  const there = async () => `${JSON.stringify(await hostsIn(tab))}, ${await cardsNow(tab)}`;
  return until(look, async () => `one card ${place} with ${selector} (there was ${await there()})`);
}

/** The same for the card of a client. */
export function oneCardOf(tab: Tab, client: string, place?: Host['stands']): Promise<Surface> {
  return oneCard(tab, `h1:has-text("${client}")`, place);
}
