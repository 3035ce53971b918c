import { useState } from 'react';
import { Button } from './Button.tsx';
import styles from './LongText.module.css';

/** A text of 300 characters or more: what is shown of it at first, about six lines of a dock, and the rest. */
const FIRST = /^(.{299}\S?).+/su;

/** A text that somebody wrote: lines kept, in its own direction, a long one behind "Show all". */
export function LongText({ children }: { children: string }) {
  const [isWhole, setWhole] = useState(false);
  const first = children.replace(FIRST, '$1…');
  return (
    <>
      <span dir="auto" className={styles.text}>
        {isWhole ? children : first}
      </span>
      {first !== children && (
        <Button look="plain" aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
          {isWhole ? 'Show less' : 'Show all'}
        </Button>
      )}
    </>
  );
}
