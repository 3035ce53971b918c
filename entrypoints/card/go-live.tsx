import { flushSync } from 'react-dom';
import { createRoot, hydrateRoot, type Root } from 'react-dom/client';
import type { CardPort } from '../../lib/messages/card-port.ts';
import { CardFrame } from './CardFrame.tsx';
import type { FirstPaint } from './first-paint.ts';

/** Brings the card to life, at once: goes on with its first paint where that still stands, else draws it. A scene that came between drawing and hearing would be lost. */
export function goLive(root: HTMLElement, port: CardPort, first: FirstPaint | undefined): Root {
  const frame = <CardFrame port={port} onLive={first?.release} />;
  return flushSync(() => {
    if (first?.stands()) return hydrateRoot(root, frame);
    const card = createRoot(root);
    card.render(frame);
    return card;
  });
}
