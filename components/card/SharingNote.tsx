import type { SharingView } from '../../lib/views/sharing-view.ts';
import { statusWords } from '../sharing/status-words.ts';
import styles from './SharingNote.module.css';

/** Where sharing with the client's team stands, in words. */
export function SharingNote({ sharing }: { sharing: SharingView }) {
  const { tone, words, advice } = statusWords(sharing, Date.now());
  return (
    <p className={styles.note} data-tone={tone}>
      <bdi>{sharing.title}</bdi>: {words}.{advice && ` ${advice}`}
    </p>
  );
}
