import type { CoverageView } from '../../../lib/views/client-view.ts';
import bar from './CoverageFigure.module.css';
import styles from './Figure.module.css';

/** Coverage of the cast: how many personas are known, the score as a bar, how many are missing. */
export function CoverageFigure({ coverage }: { coverage: CoverageView }) {
  const { known, of, score, missing, stale } = coverage;
  if (of === 0) {
    return (
      <>
        <span className={`${styles.main} ${styles.words}`}>No cast yet</span>
        <span className={styles.detail}>It comes with an offering</span>
      </>
    );
  }
  const whole = Math.round(score ?? 0);
  return (
    <>
      <span className={styles.main}>
        {known} of {of} <span className={styles.unit}>known</span>
      </span>
      <span className={bar.bar} aria-hidden="true">
        <span className={bar.filled} style={{ width: `${whole}%` }} />
      </span>
      <span className={styles.detail}>
        {missing.length > 0 ? `${missing.length} missing` : 'Nobody missing'}
        {score !== undefined && `, score ${whole}`}
        {stale && ', stale'}
      </span>
    </>
  );
}
