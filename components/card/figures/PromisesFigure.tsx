import type { PromiseView } from '../../../lib/views/client-view.ts';
import { Icon } from '../elements/Icon.tsx';
import { countOpen, countPromises } from './count-promises.ts';
import styles from './Figure.module.css';

/** How many promises are open, how many of them are overdue or unconfirmed, and how many are kept. */
export function PromisesFigure({ promises }: { promises: readonly PromiseView[] }) {
  const { overdue, kept, unconfirmed } = countPromises(promises);
  if (promises.length === 0) {
    return (
      <>
        <span className={`${styles.main} ${styles.words}`}>None yet</span>
        <span className={styles.detail}>Neither ours nor theirs</span>
      </>
    );
  }
  return (
    <>
      <span className={styles.main}>
        {countOpen(promises)} <span className={styles.unit}>open</span>
      </span>
      <span className={styles.detail}>
        {overdue > 0 && (
          <span className={styles.alert}>
            <Icon name="clock" size={12} />
            {`${overdue} overdue`}
          </span>
        )}
        {unconfirmed > 0 && <span>{`${unconfirmed} unconfirmed`}</span>}
        {kept > 0 && <span>{`${kept} kept`}</span>}
      </span>
    </>
  );
}
