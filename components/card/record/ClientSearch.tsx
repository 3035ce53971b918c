import { useEffect, useId, useState } from 'react';
import type { Suggestion } from '../../../lib/views/card-view.ts';
import { useCard } from '../card-context.ts';
import { useLatest } from '../use-latest.ts';
import styles from './ClientSearch.module.css';
import { SuggestionList } from './SuggestionList.tsx';

/** Milliseconds without a key before it searches. */
const PAUSE = 150;

type Found = { text: string; suggestions: readonly Suggestion[] } | { text: string; failed: true };

/** Finds a client by the beginning of its name. */
export function ClientSearch({ isFirst }: { isFirst: boolean }) {
  const { actions } = useCard();
  const search = useLatest(actions.search);
  const [text, setText] = useState('');
  const [found, setFound] = useState<Found>();
  const id = useId();
  const wanted = text.trim().slice(0, 200);
  useEffect(() => {
    if (!wanted) return setFound(undefined);
    let isLatest = true;
    const timer = setTimeout(() => {
      search(wanted).then(
        (suggestions) => isLatest && setFound({ text: wanted, suggestions }),
        () => isLatest && setFound({ text: wanted, failed: true }),
      );
    }, PAUSE);
    return () => {
      isLatest = false;
      clearTimeout(timer);
    };
  }, [wanted, search]);
  return (
    <div className={styles.search}>
      <label className={styles.label} htmlFor={id}>
        {isFirst ? 'Find a client' : 'Find another client'}
      </label>
      <input
        id={id}
        type="search"
        className={styles.input}
        dir="auto"
        autoComplete="off"
        placeholder="Beginning of its name"
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <p role="status" className={styles.count}>
        {found && wanted ? foundWords(found) : ''}
      </p>
      {wanted && found && 'suggestions' in found && found.suggestions.length > 0 && (
        <SuggestionList title={`Found for “${found.text}”`} suggestions={found.suggestions} />
      )}
    </div>
  );
}

function foundWords(found: Found): string {
  if ('failed' in found) return 'The search did not work. Type on to try again.';
  const n = found.suggestions.length;
  return n === 0 ? 'No client has a name like that.' : `${n} ${n === 1 ? 'client' : 'clients'}`;
}
