import type { SharingView } from '../../lib/views/sharing-view.ts';
import styles from './SharingLine.module.css';
import { statusWords } from './status-words.ts';

/** Where sharing stands, in one line that can be pressed for more. */
export function SharingLine(props: { view: SharingView; now: number; onOpen(): void }) {
  const { tone, words } = statusWords(props.view, props.now);
  return (
    <button type="button" className={styles.line} data-tone={tone} onClick={props.onOpen}>
      <span className={styles.dot} aria-hidden />
      <span>
        <bdi>{props.view.title}</bdi>: <span className={styles.words}>{words}</span>
      </span>
    </button>
  );
}
