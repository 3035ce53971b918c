import { browser } from '../platform/browser.ts';
import type { CardScene } from './card-port.ts';
import { givePort } from './change-ports.ts';
import { giveByLine } from './scene-lines.ts';
import { SCENE } from './scenes.ts';

/** Gives the card that did the handshake a scene: by its line or its connection, or where it has neither by a message to its document. */
export async function giveCard(
  { tab, id, document }: { tab: number; id: string; document: string },
  scene: CardScene,
): Promise<void> {
  if (giveByLine(id, scene) || givePort(tab, document, scene)) return;
  const to = { documentId: document } as object;
  await browser.tabs.sendMessage(tab, { type: SCENE, scene }, to);
}
