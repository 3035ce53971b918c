import { browser, type Runtime } from '../platform/browser.ts';

/** What changed, in broadcast: ids of records, or the tab whose page shows another record now. It carries nothing private. */
export type ChangeNews = { records: string[]; tab?: number };

/** Tells every open card and page that records, or a tab's page, changed; nobody listening is fine. */
export async function announce(news: ChangeNews): Promise<void> {
  await browser.runtime.sendMessage({ type: 'changed', ...news }).catch(() => undefined);
}

/** Calls back for each change that another part of the extension announced; returns how to stop. */
export function onChanges(callback: (news: ChangeNews) => void): () => void {
  const listener = (message: unknown, sender: Runtime.MessageSender) => {
    if (sender.id === browser.runtime.id && isNews(message)) callback(message);
    return undefined;
  };
  browser.runtime.onMessage.addListener(listener as Runtime.OnMessageListener);
  return () => browser.runtime.onMessage.removeListener(listener as Runtime.OnMessageListener);
}

/** A content script may say it too: all that it can do is make a card look again. */
function isNews(message: unknown): message is ChangeNews {
  return typeof message === 'object' && (message as { type?: unknown })?.type === 'changed';
}
