import { useId } from 'react';
import type { Suggestion } from '../../../lib/views/card-view.ts';
import { useCard } from '../card-context.ts';
import { clipName } from '../elements/clip-name.ts';
import { Icon } from '../elements/Icon.tsx';
import { Name } from '../elements/Name.tsx';
import styles from './SuggestionList.module.css';

/** Clients to link the page to, one click each, with why they are suggested and how many people are known there. */
export function SuggestionList(props: {
  title: string;
  suggestions: readonly Suggestion[];
  /** On one line, as words among others. */
  isQuiet?: boolean;
}) {
  const id = useId();
  return (
    <div className={props.isQuiet ? `${styles.block} ${styles.quiet}` : styles.block}>
      <p id={id} className={styles.title}>
        {props.title}
      </p>
      <ul className={styles.list} aria-labelledby={id}>
        {props.suggestions.map((suggestion) => (
          <li key={`${suggestion.client} ${suggestion.target?.id ?? ''}`}>
            <SuggestionButton suggestion={suggestion} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function SuggestionButton({ suggestion }: { suggestion: Suggestion }) {
  const { run } = useCard();
  const { client, name, why, people, target } = suggestion;
  const link = () =>
    run(
      { do: 'record.link', client, ...(target ? { target: target.id } : {}) },
      { said: `Linked to ${clipName(target?.name ?? name)}`, spot: 'top' },
    );
  return (
    <button
      type="button"
      className={isLikely(suggestion) ? `${styles.choice} ${styles.likely}` : styles.choice}
      onClick={() => void link()}
    >
      <span className={styles.words}>
        <span className={styles.name}>
          <Name>{name}</Name>
        </span>
        <span className={styles.why}>
          {target && (
            <>
              <bdi>{clipName(target.name)}</bdi>
              {' · '}
            </>
          )}
          {`${why} · ${people} ${people === 1 ? 'person' : 'people'}`}
        </span>
      </span>
      <span className={styles.action}>
        <Icon name="link" size={14} />
        Link
      </span>
    </button>
  );
}

/** Whether the page and the client share more than a likeness. */
function isLikely({ why, target }: Suggestion): boolean {
  return target !== undefined || why.startsWith('same');
}
