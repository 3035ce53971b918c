import { useState } from 'react';
import { clipText } from '../../../lib/model/clip-text.ts';
import { Button } from './Button.tsx';
import styles from './LongText.module.css';

/** How much of a text is shown at first, in UTF-16 code units: about six lines of a dock. */
const FIRST = 300;

/** A text that somebody wrote: lines kept, in its own direction, a long one behind "Show all". */
export function LongText({ children }: { children: string }) {
  const [isWhole, setWhole] = useState(false);
  if (children.length <= FIRST) return <Text>{children}</Text>;
  return (
    <>
      <Text>{isWhole ? children : clipText(children, FIRST)}</Text>
      <Button look="plain" aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
        {isWhole ? 'Show less' : 'Show all'}
      </Button>
    </>
  );
}

function Text({ children }: { children: string }) {
  return (
    <span dir="auto" className={styles.text}>
      {children}
    </span>
  );
}
