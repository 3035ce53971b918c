import { useEffect, useRef } from 'react';
import type { SharingView } from '../../lib/views/sharing-view.ts';
import { keepWaiting } from '../sharing/keep-waiting.ts';
import { statusWords } from '../sharing/status-words.ts';
import { useCard } from './card-context.ts';
import styles from './SharingNote.module.css';

/** Where sharing with the client's team stands, in words; while it is looked at, what others share comes at once. */
export function SharingNote({ sharing }: { sharing: SharingView }) {
  const { wait } = useCard().actions;
  const waiting = useRef(wait);
  useEffect(() => waiting.current && keepWaiting(waiting.current), []);
  const { tone, words, advice } = statusWords(sharing, Date.now());
  return (
    <p className={styles.note} data-tone={tone}>
      <bdi>{sharing.title}</bdi>: {words}.{tone === 'alert' && ` ${advice}`}
    </p>
  );
}
