import type { MeanView } from '../../../lib/views/journey-view.ts';
import styles from './MeanScore.module.css';

/** A score with its n, and whether all that it rests on is stale. */
export function MeanScore({ mean }: { mean: MeanView }) {
  return (
    <span className={styles.mean}>
      <span className={styles.score}>{Math.round(mean.score)}</span>
      {` n ${mean.n}${mean.stale ? ', stale' : ''}`}
    </span>
  );
}
