import { useEffect, useRef, useState } from 'react';
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
  const now = useNow(sharing.waiting > 0);
  const { tone, words, advice } = statusWords(sharing, now);
  const isForPerson = tone === 'alert' || sharing.attention > 0;
  return (
    <p className={styles.note} data-tone={tone}>
      <bdi>{sharing.title}</bdi>: {words}.{tone === 'alert' && ` ${advice}`}
      {isForPerson && !advice?.includes('“Sharing”') && ' See “Sharing” in the workspace.'}
    </p>
  );
}

/** How often an age is said anew, in milliseconds. */
const TICK = 30_000;

/** The moment, anew each half minute where an age counts: what waits is told as "last shared 3 minutes ago". */
function useNow(isAging: boolean): number {
  const [, tick] = useState(0);
  useEffect(() => {
    if (!isAging) return undefined;
    const timer = setInterval(() => tick((n) => n + 1), TICK);
    return () => clearInterval(timer);
  }, [isAging]);
  return Date.now();
}
