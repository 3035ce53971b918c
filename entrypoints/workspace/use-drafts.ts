import { useEffect, useRef, useState } from 'react';
import type { DraftStore } from '../../components/card/card-props.ts';
import { draftsOf, keepDraft } from '../../lib/messages/drafts.ts';

/** Half-typed texts of a client's card, kept across reloads; undefined until they are read. */
export function useDrafts(client: string): DraftStore | undefined {
  const [texts, setTexts] = useState<Map<string, string>>();
  const saving = useRef(Promise.resolve());
  useEffect(() => {
    draftsOf(client)
      .read()
      .then(
        (drafts) => setTexts(new Map(Object.entries(drafts))),
        () => setTexts(new Map()),
      );
  }, [client]);
  return (
    texts && {
      keys: () => [...texts.keys()],
      get: (key) => texts.get(key),
      set: (key, text) => {
        if (text === '') texts.delete(key);
        else texts.set(key, text);
        // One after another: each write reads what the one before has left.
        saving.current = saving.current
          .then(() => keepDraft(client, key, text))
          .catch(() => undefined);
      },
    }
  );
}
