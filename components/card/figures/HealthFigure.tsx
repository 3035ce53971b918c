import type { HealthView } from '../../../lib/views/client-view.ts';
import styles from './Figure.module.css';

/** Client health, or "not enough known", with the share that is measured. */
export function HealthFigure({ health }: { health: HealthView }) {
  const measured = `${Math.round(health.measuredShare * 100)} % measured${health.stale ? ', stale' : ''}`;
  return (
    <>
      {health.score === undefined ? (
        <span className={`${styles.main} ${styles.words}`}>Not enough known</span>
      ) : (
        <span className={styles.main}>
          {Math.round(health.score)} <span className={styles.unit}>of 100</span>
        </span>
      )}
      <span className={styles.detail}>{measured}</span>
    </>
  );
}
