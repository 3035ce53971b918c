import { createRoot, hydrateRoot } from 'react-dom/client';
import type { CardPort } from '../../lib/messages/card-port.ts';
import { CardFrame } from './CardFrame.tsx';
import type { FirstPaint } from './first-paint.ts';

/** Brings the card to life: goes on with its first paint where that still stands, else draws it. */
export function goLive(root: HTMLElement, port: CardPort, first: FirstPaint | undefined): void {
  const frame = <CardFrame port={port} onLive={first?.release} />;
  if (first?.stands()) hydrateRoot(root, frame);
  else createRoot(root).render(frame);
}
