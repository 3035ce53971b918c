import type { CardActions, DraftStore } from '../../components/card/card-props.ts';
import { personas } from './library.ts';

/** Drafts in memory. */
export function memoryDrafts(first: Record<string, string> = {}): DraftStore {
  const texts = new Map(Object.entries(first));
  return {
    keys: () => [...texts.keys()],
    get: (key) => texts.get(key),
    set: (key, text) => {
      if (text) texts.set(key, text);
      else texts.delete(key);
    },
  };
}

/** Actions that answer at once: every act is done and can be undone, the library is the starter's. */
export function fakeActions(more: Partial<CardActions> = {}): CardActions {
  return {
    act: async () => ({ ok: true, undo: 1 }),
    undo: async () => ({ ok: true }),
    search: async (text) => [
      { client: 'client_found', name: `${text} found`, why: 'found', people: 3 },
    ],
    persona: async (id) => {
      const found = personas.find((persona) => persona.id === id);
      if (!found) throw new Error('This persona is no longer in the library.');
      return found;
    },
    onRetry: () => undefined,
    onEngagement: () => undefined,
    onOpenWorkspace: () => undefined,
    ...more,
  };
}
