import type { CardPort } from '../../lib/messages/card-port.ts';

/** Tells the page how high the card is, whenever that changes, or the page has given the frame another height: the one that its record's card had before. */
export function tellHeight(root: HTMLElement, port: Pick<CardPort, 'height'>): void {
  const tell = () => {
    const { height } = root.getBoundingClientRect();
    // An extension that has gone answers nothing; the page takes the card away.
    if (height > 0) port.height(height).catch(() => undefined);
  };
  new ResizeObserver(tell).observe(root);
  addEventListener('resize', () => {
    if (Math.abs(innerHeight - root.getBoundingClientRect().height) >= 1) tell();
  });
}
