import type { CardPort, CardScene } from '../../lib/messages/card-port.ts';
import { dress } from './dress.ts';
import { keepPresses } from './keep-presses.ts';

/** The card as the background has drawn it: to be read, not yet alive. */
export type FirstPaint = {
  /** Whether it still is what is to be shown. */
  stands(): boolean;
  /** The card is alive: does what was pressed meanwhile. */
  release(): void;
};

/** How long to wait for the paint where the browser holds it back, in milliseconds. */
const PATIENCE = 1_000;

/** Puts a drawn scene into the document; at a new record it goes at once, and the port has that record's scene. */
export function putFirstPaint(
  root: HTMLElement,
  port: CardPort,
  { scene, html }: { scene: CardScene; html: string },
): FirstPaint {
  dress(scene);
  root.replaceChildren(...new DOMParser().parseFromString(html, 'text/html').body.childNodes);
  const pressAgain = keepPresses(root);
  let stands = true;
  const stop = port.onChanged(
    () => undefined,
    (next) => {
      port.scene = next;
      stands = false;
      root.replaceChildren();
    },
  );
  return {
    stands: () => stands,
    release: () => {
      stop();
      pressAgain();
    },
  };
}

/** Waits until what is in the document is painted. */
export function untilPainted(): Promise<void> {
  return new Promise((done) => {
    setTimeout(done, PATIENCE);
    requestAnimationFrame(() => setTimeout(done));
  });
}
