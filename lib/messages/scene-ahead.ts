import type { CardScene } from './card-port.ts';
import { sceneOf } from './card-scene.ts';
import type { TabState } from './tab-state.ts';

/** Draws the first paint of a scene as HTML; nothing where the card's frame has to load code for it first. */
export type DrawScene = (scene: CardScene) => string | undefined;

/** A scene, and its first paint as HTML. */
export type DrawnScene = { scene: CardScene; html?: string | undefined };

type Ahead = { told: string; at: number; drawn: Promise<DrawnScene> };

/** How long what was made ahead is still shown first, in milliseconds: as long as a frame may take to load. The card looks again by itself once it stands. */
const AGE = 5_000;

const aheadOf = new Map<number, Ahead>();

/** Makes ahead what the card of a tab will show first, while its frame is being loaded. */
export function makeAhead(tab: number, state: TabState, draw: DrawScene): void {
  const drawn = makeDrawn(state, draw);
  aheadOf.set(tab, { told: toldOf(state), at: Date.now(), drawn });
  // Why it can't be made, the card is told when it asks.
  drawn.catch(() => forgetAhead());
}

/** What the card of a tab shows first: as it was made ahead, where nothing has changed since. */
export function firstScene(tab: number, state: TabState, draw: DrawScene): Promise<DrawnScene> {
  const ahead = aheadOf.get(tab);
  aheadOf.delete(tab);
  const isGood = ahead && ahead.told === toldOf(state) && Date.now() - ahead.at < AGE;
  return isGood ? ahead.drawn : makeDrawn(state, draw);
}

/** Records have changed: nothing that was made ahead is shown. */
export function forgetAhead(): void {
  aheadOf.clear();
}

async function makeDrawn(state: TabState, draw: DrawScene): Promise<DrawnScene> {
  const scene = await sceneOf(state);
  return { scene, html: drawnOrNothing(scene, draw) };
}

/** What can't be drawn here, the card's frame draws. */
function drawnOrNothing(scene: CardScene, draw: DrawScene): string | undefined {
  try {
    return draw(scene);
  } catch {
    return undefined;
  }
}

/** All of a tab that its scene is made of. */
function toldOf({ url, visit, record, name, dark, missed, lesson }: TabState): string {
  return JSON.stringify([url, visit, record, name, dark, missed, lesson]);
}
