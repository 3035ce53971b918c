import type { CardPort } from '../../lib/messages/card-port.ts';

/** Tells the page how high the card is, whenever that changes. */
export function tellHeight(root: HTMLElement, port: CardPort): void {
  new ResizeObserver(() => {
    // An extension that has gone answers nothing; the page takes the card away.
    port.height(root.getBoundingClientRect().height).catch(() => undefined);
  }).observe(root);
}
