import { useState } from 'react';
import type { NoteView } from '../../../lib/views/person-view.ts';
import { Button } from '../elements/Button.tsx';
import { Note } from './Note.tsx';
import styles from './NoteList.module.css';

/** How many notes are shown at first. */
const FIRST = 3;

/** Notes, the newest first, a long list behind a button. */
export function NoteList(props: { notes: readonly NoteView[]; spot: string; empty: string }) {
  const { notes, spot, empty } = props;
  const [isWhole, setWhole] = useState(false);
  if (notes.length === 0) return <p className={styles.empty}>{empty}</p>;
  const shown = isWhole ? notes : notes.slice(0, FIRST);
  return (
    <>
      <ul className={styles.list} aria-label="Notes">
        {shown.map((note) => (
          <Note key={note.id} note={note} spot={spot} />
        ))}
      </ul>
      {notes.length > FIRST && (
        <Button
          look="plain"
          className={styles.more}
          aria-expanded={isWhole}
          onClick={() => setWhole(!isWhole)}
        >
          {isWhole ? 'Show fewer notes' : `Show all ${notes.length} notes`}
        </Button>
      )}
    </>
  );
}
