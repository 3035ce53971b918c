import { browser, type Storage } from '../platform/browser.ts';
import { type ChangeNews, isNews, listenByPort } from './change-ports.ts';

export type { ChangeNews } from './change-ports.ts';

const KEY = 'news';

/** Tells every open card and page that records, or a tab's page, changed. */
export async function announce(news: ChangeNews): Promise<void> {
  // Each piece of news differs from the last one, or nobody would be told.
  await browser.storage.session.set({ [KEY]: { ...news, id: crypto.randomUUID() } });
}

/** Calls back for each change that any part of the extension announced; returns how to stop. */
export function onChanges(callback: (news: ChangeNews) => void): () => void {
  const listener = (changes: Record<string, Storage.StorageChange>, area: string) => {
    const news = area === 'session' ? changes[KEY]?.newValue : undefined;
    if (isNews(news)) callback(news);
  };
  browser.storage.onChanged.addListener(listener);
  const stopPort = listenByPort(callback);
  return () => {
    browser.storage.onChanged.removeListener(listener);
    stopPort();
  };
}
