import { browser } from './browser.ts';

/** What is told to a page: a word, and what it takes. */
export type PageWord = { word: string; what?: unknown };

/** Tells the content script of a tab's top frame something; a tab without one is passed over. */
export async function tellPage(tab: number, message: PageWord): Promise<void> {
  await browser.tabs.sendMessage(tab, message, { frameId: 0 }).catch(() => undefined);
}

/** Tells every tab's content script something. */
export async function tellAllPages(message: PageWord): Promise<void> {
  const tabs = await browser.tabs.query({});
  await Promise.all(
    tabs.map((tab) => (tab.id === undefined ? undefined : tellPage(tab.id, message))),
  );
}

/** The tab that is looked at, with its address where we may see it. */
export async function activeTab(): Promise<{ id: number; url?: string } | undefined> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id === undefined ? undefined : { id: tab.id, url: tab.url };
}

/** A tab's address, where we may see it. */
export async function tabUrl(tab: number): Promise<string | undefined> {
  return (await browser.tabs.get(tab).catch(() => undefined))?.url;
}

/** Opens a page of the extension in a tab of its own. */
export async function openOwnPage(path: string): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(path) });
}

/** A tab's title, empty where we may not see it. */
export async function tabTitle(tab: number): Promise<string> {
  const title = (await browser.tabs.get(tab).catch(() => undefined))?.title ?? '';
  const line = title.replace(/\s+/g, ' ').trim().slice(0, 200);
  return line.replace(/[\uD800-\uDBFF]$/, '');
}
