import { useLayoutEffect } from 'react';
import { useCard } from '../card-context.ts';
import { Later } from '../elements/Later.tsx';
import { noticeBar } from '../later-parts.ts';
import styles from './NoticeSpot.module.css';

/** A live region at one spot of the card: says what was done there, with an undo beside it. */
export function NoticeSpot({ spot }: { spot: string }) {
  const { notices } = useCard();
  const { register, last, dismiss } = notices;
  useLayoutEffect(() => register(spot), [register, spot]);
  return (
    <div role="status" className={styles.spot}>
      {last && notices.isShownAt(spot) && (
        <Later part={noticeBar} props={{ notice: last, onDismiss: dismiss }} />
      )}
    </div>
  );
}
