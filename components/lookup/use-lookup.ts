import { useEffect, useState } from 'react';
import type { LookupGroup } from './lookup-groups.ts';

/** What a text found, and whether that is the answer to the text as it is now. */
export type Lookup = { groups: LookupGroup[]; text: string; isCurrent: boolean; failed: boolean };

/** Looks a text up as it is typed: each new text cancels the query before; the last answer stays until the next is there. */
export function useLookup(
  text: string,
  find: (text: string, signal: AbortSignal) => Promise<LookupGroup[]>,
): Lookup {
  const [answer, setAnswer] = useState({ groups: [] as LookupGroup[], text: '', failed: false });
  const wanted = text.trim();
  useEffect(() => {
    const abort = new AbortController();
    const settle = (groups: LookupGroup[], failed = false) => {
      if (!abort.signal.aborted) setAnswer({ groups, text: wanted, failed });
    };
    if (wanted === '') settle([]);
    else
      find(wanted, abort.signal).then(
        (found) => settle(found),
        () => settle([], true),
      );
    return () => abort.abort();
  }, [wanted, find]);
  return { ...answer, isCurrent: answer.text === wanted };
}
