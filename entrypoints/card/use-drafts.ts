import { useMemo, useReducer, useRef } from 'react';
import type { DraftStore } from '../../components/card/card-props.ts';
import type { CardPort, CardScene } from '../../lib/messages/card-port.ts';

const PAUSE = 250;

/** The half-typed texts of the record that is shown: kept in the background a moment after each key, and at once when the page goes. */
export function useDrafts(port: CardPort, scene: CardScene | undefined): DraftStore {
  const [, redraw] = useReducer((n: number) => n + 1, 0);
  const kept = useRef<{ visit: string; texts: Record<string, string> }>({ visit: '', texts: {} });
  if (scene && kept.current.visit !== scene.visit)
    kept.current = { visit: scene.visit, texts: { ...scene.drafts } };
  return useMemo(() => {
    const later = new Map<string, ReturnType<typeof setTimeout>>();
    return {
      keys: () => Object.keys(kept.current.texts),
      get: (key) => kept.current.texts[key],
      set: (key, text) => {
        const { visit, texts } = kept.current;
        const isNews = text === '' || !(key in texts);
        if (text === '') delete texts[key];
        else texts[key] = text;
        clearTimeout(later.get(key));
        const send = () => port.draft(visit, key, text).catch(() => undefined);
        if (isNews) {
          send();
          redraw();
        } else later.set(key, setTimeout(send, PAUSE));
      },
    };
  }, [port]);
}
