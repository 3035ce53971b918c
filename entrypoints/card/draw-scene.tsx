import { renderToString } from 'react-dom/server';
import { ClientCard } from '../../components/card/ClientCard.tsx';
import { client } from '../../components/card/later-parts.ts';
import type { CardPort, CardScene } from '../../lib/messages/card-port.ts';
import { CardFrame } from './CardFrame.tsx';

// Here there is no later.
client.component = ClientCard;

/** The first paint of a client's card as HTML, drawn by the components that go on with it in the frame; nothing for scenes whose code the frame loads first. */
export function drawScene(scene: CardScene): string | undefined {
  if (scene.view.state !== 'client' || scene.place.collapsed) return undefined;
  // What is drawn once asks nothing.
  return renderToString(<CardFrame port={{ scene } as CardPort} />);
}
