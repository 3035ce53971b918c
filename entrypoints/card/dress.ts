import type { CardScene } from '../../lib/messages/card-port.ts';

/** Gives the frame's document the host's theme and the card's mode; without a scene it keeps what it has. */
export function dress(scene: CardScene | undefined): void {
  const { dataset } = document.documentElement;
  if (!scene && dataset.theme) return;
  dataset.theme = scene?.dark ? 'dark' : 'light';
  dataset.mode = scene?.place.mode;
}
