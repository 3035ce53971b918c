import { browser, type Storage } from '../platform/browser.ts';
import type { CardScene } from './card-port.ts';
import { type ChangeNews, isNews, listenByPort } from './change-ports.ts';
import { hearScenes } from './scenes.ts';

export type { ChangeNews } from './change-ports.ts';

const KEY = 'news';
/** An import may change more records than session storage has room for; whoever hears of some looks again at all. */
const NAMED = 500;

/** Tells every open card and page that records, or a tab's page, changed; what was written stays written when nobody can be told. */
export async function announce({ records, ...news }: ChangeNews): Promise<void> {
  // Each piece of news differs from the last one, or nobody would be told.
  const different = { ...news, records: records.slice(0, NAMED), id: crypto.randomUUID() };
  await browser.storage.session.set({ [KEY]: different }).catch(() => undefined);
}

/** Calls back for each change that any part of the extension announced, and in a card for each scene that it is given; returns how to stop. */
export function onChanges(
  callback: (news: ChangeNews) => void,
  onScene: (scene: CardScene) => void = () => undefined,
): () => void {
  const listener = (changes: Record<string, Storage.StorageChange>, area: string) => {
    const news = area === 'session' ? changes[KEY]?.newValue : undefined;
    if (isNews(news)) callback(news);
  };
  browser.storage.onChanged.addListener(listener);
  const stopPort = listenByPort(callback, onScene);
  const stopScenes = hearScenes(onScene);
  return () => {
    browser.storage.onChanged.removeListener(listener);
    stopPort();
    stopScenes();
  };
}
