import { vi } from 'vitest';
import type { CardPort, CardScene } from '../../lib/messages/card-port.ts';
import type { ChangeNews } from '../../lib/messages/changes.ts';
import { views } from '../../tests/gallery/views.ts';

const fake = { runtime: { id: 'own' }, storage: {} };
Object.assign(globalThis, { browser: fake, chrome: fake });

/** Where the card stands in these scenes. */
export const PLACE = {
  mode: 'inline',
  right: 24,
  bottom: 24,
  width: 384,
  collapsed: false,
} as const;

/** A scene of a view of the gallery, on a page's first visit. */
export function sceneOf(view = views.client, more: Partial<CardScene> = {}): CardScene {
  if (!view) throw new Error('The gallery has no such view.');
  return { at: 1, view, place: PLACE, dark: false, visit: 'first', drafts: {}, ...more };
}

const listeners = new Set<(scene: CardScene) => void>();
const hearers = new Set<(news: ChangeNews) => void>();

/** Gives every port a scene, as the background does when the page goes on. */
export function give(scene: CardScene): void {
  for (const listener of [...listeners]) listener(scene);
}

/** Tells every port that something was written. */
export function tellNews(): void {
  for (const hearer of [...hearers]) hearer({ records: [] });
}

/** Forgets the ports. */
export function closePorts(): void {
  listeners.clear();
  hearers.clear();
}

/** A port that a test looks at: it shows a scene, answers with what it was given last, and hears `give` and `tellNews`. */
export function portWith(scene: CardScene) {
  const place = vi.fn(async () => undefined);
  const act = vi.fn(async () => ({ ok: true, undo: 1 }));
  let last = scene;
  const port = {
    tab: 1,
    scene,
    view: async () => last,
    persona: () => new Promise(() => undefined),
    draft: async () => undefined,
    act,
    place,
    onChanged: (onNews: (news: ChangeNews) => void, onScene: (scene: CardScene) => void) => {
      const hear = (next: CardScene) => {
        last = next;
        onScene(next);
      };
      listeners.add(hear);
      hearers.add(onNews);
      return () => {
        listeners.delete(hear);
        hearers.delete(onNews);
      };
    },
    onGone: () => () => undefined,
  } as unknown as CardPort;
  return { port, place, act };
}
