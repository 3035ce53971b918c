import type { WrittenView } from '../../../../lib/views/sharing/overwritten-view.ts';
import { LongText } from '../../../card/elements/LongText.tsx';
import { knownWords } from './trouble-words.ts';
import styles from './troubles.module.css';

/** What one side wrote: who and when, the words, and how it is known. */
export function Written(props: {
  deed: string;
  moment: string;
  written: WrittenView;
  stands: boolean;
}) {
  const { deed, moment, written, stands } = props;
  const known = knownWords(written);
  return (
    <div className={stands ? `${styles.side} ${styles.stands}` : styles.side}>
      <p className={styles.deed}>
        <bdi>{deed}</bdi>
        <span className={styles.moment}>{moment}</span>
      </p>
      {written.lines.map(({ label, text }) => (
        <div key={label ?? ''} className={label ? styles.line : styles.value}>
          {label && <span className={styles.label}>{label}: </span>}
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
