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
    const send = createSender(port);
    return {
      keys: () => Object.keys(kept.current.texts),
      get: (key) => kept.current.texts[key],
      set: (key, text) => {
        const { visit, texts } = kept.current;
        const isNews = text === '' || !(key in texts);
        if (text === '') delete texts[key];
        else texts[key] = text;
        send(visit, key, text);
        if (isNews) redraw();
      },
    };
  }, [port]);
}

/** Sends drafts one after another, at once; what is typed while one is on its way goes next, only its latest text. */
function createSender(port: CardPort) {
  const waiting = new Map<string, { visit: string; text: string }>();
  let isSending = false;
  const sendAll = async () => {
    isSending = true;
    for (const [key, { visit, text }] of waiting) {
      waiting.delete(key);
      await port.draft(visit, key, text).catch(() => undefined);
    }
    isSending = false;
  };
  return (visit: string, key: string, text: string) => {
    waiting.set(key, { visit, text });
    if (!isSending) sendAll();
  };
}
