import type { WrittenView } from '../../../../lib/views/sharing/overwritten-view.ts';
import { LongText } from '../../../card/elements/LongText.tsx';
import { knownWords } from './trouble-words.ts';
import styles from './troubles.module.css';

/** What one side wrote: who and when, the words, and how it is known. */
export function Written(props: {
  deed: string;
  moment: string;
  written: WrittenView;
  isTheirs?: boolean;
  /** It is a value that stands now. */
  stands?: boolean;
}) {
  const { deed, moment, written, isTheirs, stands } = props;
  const known = knownWords(written);
  return (
    <div className={isTheirs ? `${styles.side} ${styles.theirs}` : styles.side}>
      <p className={styles.deed}>
        <bdi>{deed}</bdi>
        <span className={styles.moment}>{moment}</span>
      </p>
      {written.lines.map(({ label, text }) => (
        <div key={label ?? ''} className={classOf(label, text)}>
          {label && <span className={styles.label}>{label}</span>}
          <LongText>{text}</LongText>
        </div>
      ))}
      {(known || stands) && (
        <p className={styles.known}>
          {known && <bdi>{known}</bdi>}
          {known && stands && ' · '}
          {stands && 'stands now'}
        </p>
      )}
    </div>
  );
}

/** A text as long as this is read, not seen at a glance. */
const LONG = 90;

function classOf(label: string | undefined, text: string): string | undefined {
  if (label !== undefined) return styles.line;
  return text.length > LONG ? styles.value : `${styles.value} ${styles.short}`;
}
