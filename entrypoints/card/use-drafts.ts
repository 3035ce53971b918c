import { useMemo, useReducer, useRef } from 'react';
import type { DraftStore } from '../../components/card/card-props.ts';
import type { CardPort, CardScene } from '../../lib/messages/card-port.ts';

/** The half-typed texts of the record that is shown; the background keeps each as it is typed, since the page may go at any key. */
export function useDrafts(port: CardPort, scene: CardScene | undefined): DraftStore {
  const [, redraw] = useReducer((n: number) => n + 1, 0);
  const kept = useRef<{ visit: string; texts: Record<string, string> }>({ visit: '', texts: {} });
  if (scene && kept.current.visit !== scene.visit)
    kept.current = { visit: scene.visit, texts: { ...scene.drafts } };
  return useMemo(() => {
    return {
      keys: () => Object.keys(kept.current.texts),
      get: (key) => kept.current.texts[key],
      set: (key, text) => {
        const { visit, texts } = kept.current;
        const isNews = text === '' || !(key in texts);
        if (text === '') delete texts[key];
        else texts[key] = text;
        // At once: the page may be loaded again at the next key.
        port.draft(visit, key, text).catch(() => undefined);
        if (isNews) redraw();
      },
    };
  }, [port]);
}
