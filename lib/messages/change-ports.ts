import { browser, type Runtime } from '../platform/browser.ts';
import type { CardScene } from './card-port.ts';
import { documentOf, whoSends } from './who-sends.ts';

/** What changed, in broadcast: ids of records, or the tab whose page shows something else now: of a new visit its record, or (`isName`) the name of the record. It carries nothing private. */
export type ChangeNews = { records: string[]; tab?: number; visit?: string; isName?: boolean };

const NAME = 'changes';
const PAUSE = 500;

// Live connections cannot be kept anywhere else; when the background ends, the cards connect again.
const ports = new Set<Runtime.Port>();

/** Takes a card's connection, and forgets it when it ends. */
export function takePort(port: Runtime.Port): void {
  if (port.name !== NAME || !port.sender || whoSends(port.sender) !== 'card') return;
  ports.add(port);
  port.onDisconnect.addListener(() => ports.delete(port));
}

/** Tells the cards that are connected to this part of the extension. */
export function tellPorts(news: ChangeNews): void {
  for (const port of ports) port.postMessage(news);
}

/** Gives the card that has this document in a tab a scene by its connection; false when it has none. */
export function givePort(tab: number, document: string, scene: CardScene): boolean {
  const isIts = ({ sender }: Runtime.Port) =>
    sender?.tab?.id === tab && documentOf(sender) === document;
  const port = [...ports].find(isIts);
  port?.postMessage({ scene });
  return port !== undefined;
}

/** Listens by a connection where it is needed: Firefox brings neither the background's messages nor changes of storage to a frame in a page. */
export function listenByPort(
  callback: (news: ChangeNews) => void,
  onScene: (scene: CardScene) => void,
): () => void {
  const isFirefoxFrame = location.protocol === 'moz-extension:' && window.top !== window;
  let stopped = !isFirefoxFrame;
  let port: Runtime.Port | undefined;
  const connect = () => {
    if (stopped) return;
    port = browser.runtime.connect({ name: NAME });
    port.onMessage.addListener((message) => {
      if (isNews(message)) callback(message);
      else onScene((message as { scene: CardScene }).scene);
    });
    port.onDisconnect.addListener(() => setTimeout(again, PAUSE));
  };
  const again = () => {
    connect();
    if (!stopped) callback({ records: [] });
  };
  connect();
  return () => {
    stopped = true;
    port?.disconnect();
  };
}

/** Whether something that was told is news. */
export function isNews(value: unknown): value is ChangeNews {
  return typeof value === 'object' && Array.isArray((value as Partial<ChangeNews> | null)?.records);
}
