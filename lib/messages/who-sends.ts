import { browser, type Runtime } from '../platform/browser.ts';
import type { Sender } from './catalog.ts';

/** The page of ours that a CRM page may embed. */
export const CARD_PAGE = 'card.html';

/** Who sent a message: the content script of a CRM page's top frame, the card embedded in a page, one of our own top-level pages, or nobody we listen to. */
export function whoSends(sender: Runtime.MessageSender): Sender | undefined {
  if (sender.id !== browser.runtime.id || !sender.url) return undefined;
  const own = new URL(browser.runtime.getURL('/'));
  const url = new URL(sender.url);
  const isOurs = url.protocol === own.protocol && isOwnHost(url, own);
  if (!isOurs) return sender.tab?.id !== undefined && sender.frameId === 0 ? 'page' : undefined;
  const isEmbedded = sender.tab?.id !== undefined && (sender.frameId ?? 0) !== 0;
  if (isEmbedded) return url.pathname === `/${CARD_PAGE}` ? 'card' : undefined;
  return url.pathname === `/${CARD_PAGE}` ? undefined : 'own';
}

/** What tells the card's document from any other in the tab: Chromium names documents, Firefox frames. */
export function documentOf(sender: Runtime.MessageSender): string {
  return (sender as { documentId?: string }).documentId ?? `frame ${sender.frameId}`;
}

/** Our own host, or the dynamic one that Chromium gives web-accessible pages: `sender.id` has told already that it is us. */
function isOwnHost(url: URL, own: URL): boolean {
  return url.host === own.host || url.pathname === `/${CARD_PAGE}`;
}
