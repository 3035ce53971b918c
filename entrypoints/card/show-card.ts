import { client, unlinked } from '../../components/card/later-parts.ts';
import type { CardPort } from '../../lib/messages/card-port.ts';
import { goneFailure } from '../../lib/messages/gone.ts';
import { putFirstPaint, untilPainted } from './first-paint.ts';
import { say } from './say.ts';
import { tellHeight } from './tell-height.ts';

/** Shows the card: as it was drawn by the background, where it was, and alive once its code is loaded. */
export async function showCard(root: HTMLElement, port: CardPort): Promise<void> {
  const { scene, html } = port;
  tellHeight(root, port);
  const first = scene && html ? putFirstPaint(root, port, { scene, html }) : undefined;
  // Loading the code takes the time that the paint needs.
  if (first) await untilPainted();
  try {
    const card = port.scene?.view.state === 'client' ? client : unlinked;
    const [{ goLive }] = await Promise.all([import('./go-live.tsx'), card.load()]);
    goLive(root, port, first);
  } catch {
    say(root, goneFailure().message);
  }
}
