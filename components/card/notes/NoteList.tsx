import type { NoteView } from '../../../lib/views/person-view.ts';
import { Note } from './Note.tsx';
import styles from './NoteList.module.css';

/** How many notes are shown at first, the newest. */
export const FIRST_NOTES = 2;

/** Notes, the newest first. */
export function NoteList(props: { notes: readonly NoteView[]; spot: string; empty: string }) {
  const { notes, spot, empty } = props;
  if (notes.length === 0) return <p className={styles.empty}>{empty}</p>;
  return (
    <ul className={styles.list} aria-label="Notes">
      {notes.map((note) => (
        <Note key={note.id} note={note} spot={spot} />
      ))}
    </ul>
  );
}
