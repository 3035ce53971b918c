import type { CardScene } from './card-port.ts';

/** What a card sends to the background together with the other end of its line. */
export const LINE = 'card.line';

/** How long a card does without, in milliseconds: while a page loads there is enough to do, and scenes come by message. */
const CALM = 1_000;

/** A card's end of a line on which the background gives it scenes. */
export type SceneLine = {
  /** Opens it anew: the background that had the other end may have ended. */
  renew(): void;
  close(): void;
};

/** Opens a line for a card with a session, and calls back for each scene that comes on it. It does not pass through the browser's own process, which is busy just when a page goes on; in Firefox, where the background is no worker, nothing comes on it. */
export function openSceneLine(session: string, onScene: (scene: CardScene) => void): SceneLine {
  let end: MessagePort | undefined;
  const close = () => {
    clearTimeout(opening);
    // A port that is just closed is not missed at the other end.
    end?.postMessage('closed');
    end?.close();
  };
  const renew = () => {
    close();
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => onScene(data);
    navigator.serviceWorker?.controller?.postMessage({ type: LINE, session }, [port2]);
    end = port1;
  };
  const opening = setTimeout(renew, CALM);
  return { renew, close };
}
