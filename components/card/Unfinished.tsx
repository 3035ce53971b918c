import type { ClientView } from '../../lib/views/client-view.ts';
import { useCard } from './card-context.ts';
import { draftWords } from './draft-words.ts';
import { Button } from './elements/Button.tsx';
import { Icon } from './elements/Icon.tsx';
import styles from './Unfinished.module.css';

/** Offers the half-typed texts of this record again. */
export function Unfinished({ client }: { client: ClientView }) {
  const { drafts, editing } = useCard();
  const waiting = drafts.keys().flatMap((key) => {
    const words = key === editing.key ? undefined : draftWords(key, client);
    return words ? [{ key, words }] : [];
  });
  if (waiting.length === 0) return null;
  return (
    <ul className={styles.list} aria-label="Unfinished">
      {waiting.map(({ key, words }) => (
        <li key={key} className={styles.row}>
          <Icon name="note" size={14} className={styles.icon} />
          <span className={styles.words}>{`Unfinished: ${words}`}</span>
          <Button
            look="plain"
            aria-label={`Continue: ${words}`}
            onClick={(event) => editing.start(key, event.currentTarget)}
          >
            Continue
          </Button>
        </li>
      ))}
    </ul>
  );
}
