import { browser, type Runtime } from '../platform/browser.ts';
import type { CardScene } from './card-port.ts';

/** The message by which the background gives a card's document a scene. */
export const SCENE = 'card.scene';

/** Calls back for each scene that the background gives this document by message; returns how to stop. */
export function hearScenes(callback: (scene: CardScene) => void): () => void {
  const hear = (message: unknown, { id, tab }: Runtime.MessageSender): undefined => {
    const { type, scene } = message as { type?: unknown; scene: CardScene };
    // A page's process might speak as our content script: that has a tab.
    if (id === browser.runtime.id && !tab && type === SCENE) callback(scene);
  };
  browser.runtime.onMessage.addListener(hear);
  return () => browser.runtime.onMessage.removeListener(hear);
}
