import { browser, type Runtime } from '../platform/browser.ts';
import type { CardScene } from './card-port.ts';
import { givePort } from './change-ports.ts';

const TYPE = 'card.scene';

/** Gives the card that did the handshake a scene: by its connection, or where it has none by a message to its document. */
export async function giveCard(
  { tab, document }: { tab: number; document: string },
  scene: CardScene,
): Promise<void> {
  if (givePort(tab, document, scene)) return;
  const to = { documentId: document } as object;
  await browser.tabs.sendMessage(tab, { type: TYPE, scene }, to);
}

/** Calls back for each scene that the background gives this document by message; returns how to stop. */
export function hearScenes(callback: (scene: CardScene) => void): () => void {
  const hear = (message: unknown, { id, tab }: Runtime.MessageSender): undefined => {
    const { type, scene } = message as { type?: unknown; scene: CardScene };
    // A page's process might speak as our content script: that has a tab.
    if (id === browser.runtime.id && !tab && type === TYPE) callback(scene);
  };
  browser.runtime.onMessage.addListener(hear);
  return () => browser.runtime.onMessage.removeListener(hear);
}
