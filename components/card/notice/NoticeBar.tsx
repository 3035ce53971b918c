import { useEffect, useRef } from 'react';
import { Button } from '../elements/Button.tsx';
import { IconButton } from '../elements/IconButton.tsx';
import styles from './NoticeBar.module.css';
import { useHeld } from './use-held.ts';
import type { Notice } from './use-notices.ts';

/** How long a notice stays when nobody points at it or stands in it, in milliseconds. */
const STAY = 20_000;

/** What was done, with an undo and a way to put it away; what failed stays until somebody does. */
export function NoticeBar({ notice, onDismiss }: { notice: Notice; onDismiss: () => void }) {
  const bar = useRef<HTMLDivElement>(null);
  const isHeld = useHeld(bar);
  const stays = isHeld || notice.failed;
  // biome-ignore lint/correctness/useExhaustiveDependencies: each new notice gets the whole time
  useEffect(() => {
    if (stays) return;
    const timer = setTimeout(onDismiss, STAY);
    return () => clearTimeout(timer);
  }, [stays, notice]);
  return (
    <div ref={bar} className={notice.failed ? `${styles.bar} ${styles.failed}` : styles.bar}>
      <span className={styles.words}>{notice.words}</span>
      {notice.undo && (
        <Button look="plain" icon="undo" data-undo onClick={notice.undo}>
          Undo
        </Button>
      )}
      <IconButton icon="x" label="Dismiss" onClick={onDismiss} />
    </div>
  );
}
