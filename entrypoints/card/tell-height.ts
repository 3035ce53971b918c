import type { CardPort } from '../../lib/messages/card-port.ts';

/** Tells the page how high the card is, whenever that changes. */
export function tellHeight(root: HTMLElement, port: CardPort): void {
  new ResizeObserver(() => {
    const { height } = root.getBoundingClientRect();
    // An extension that has gone answers nothing; the page takes the card away.
    if (height > 0) port.height(height).catch(() => undefined);
  }).observe(root);
}
