import { useMemo, useReducer, useRef } from 'react';
import type { DraftStore } from '../../components/card/card-props.ts';
import type { CardPort, CardScene } from '../../lib/messages/card-port.ts';

/** A visit of the page, the key of its record once that is known, and its half-typed texts. */
type Visit = { id: string; record: string | undefined; texts: Record<string, string> };

/** The half-typed texts of the record that is shown; the background keeps each as it is typed, since the page may go at any key. What an earlier record's card still says goes to that record. */
export function useDrafts(port: CardPort, scene: CardScene | undefined): DraftStore {
  const [, redraw] = useReducer((n: number) => n + 1, 0);
  const now = useRef<Visit>({ id: '', record: undefined, texts: {} });
  if (scene && now.current.id !== scene.visit)
    now.current = { id: scene.visit, record: undefined, texts: { ...scene.drafts } };
  const own = now.current;
  if (scene && 'record' in scene.view) own.record = scene.view.record?.key;
  return useMemo(() => {
    // A card that is gone back to was drawn on an earlier visit.
    const visit = () => (own.record && own.record === now.current.record ? now.current : own);
    return {
      keys: () => Object.keys(visit().texts),
      get: (key) => visit().texts[key],
      set: (key, text) => {
        const { id, texts } = visit();
        const isNews = text === '' || !(key in texts);
        if (text === '') delete texts[key];
        else texts[key] = text;
        // At once: the page may be loaded again at the next key.
        port.draft(id, key, text).catch(() => undefined);
        if (isNews) redraw();
      },
    };
  }, [port, own]);
}
