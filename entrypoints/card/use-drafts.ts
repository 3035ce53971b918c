import { useReducer, useState } from 'react';
import type { DraftStore } from '../../components/card/card-props.ts';
import type { CardPort, CardScene } from '../../lib/messages/card-port.ts';

/** A record's half-typed texts, and the visit that they are kept with. */
type RecordDrafts = DraftStore & { visit: string; texts: Record<string, string> };

/** The half-typed texts of the record that is shown; the background keeps each as it is typed, since the page may go at any key. What a card says after the page went on goes to its own record. */
export function useDrafts(port: CardPort, scene: CardScene | undefined): DraftStore {
  const [, redraw] = useReducer((n: number) => n + 1, 0);
  const [known] = useState<Record<string, RecordDrafts>>({});
  const view = scene?.view;
  const record = view?.state === 'client' ? view.record?.key : undefined;
  // A card that is gone back to was drawn on an earlier visit to its record.
  const place = record ?? scene?.visit ?? '';
  const drafts: RecordDrafts = known[place] ?? {
    visit: '',
    texts: {},
    keys: () => Object.keys(drafts.texts),
    get: (key) => drafts.texts[key],
    set: (key, text) => {
      const { visit, texts } = drafts;
      const isNews = !text || !texts[key];
      if (text) texts[key] = text;
      else delete texts[key];
      // At once: the page may be loaded again at the next key.
      port.draft(visit, key, text).catch(() => undefined);
      if (isNews) redraw();
    },
  };
  known[place] = drafts;
  if (scene && drafts.visit !== scene.visit) {
    drafts.visit = scene.visit;
    drafts.texts = { ...scene.drafts };
  }
  return drafts;
}
