import type { JourneyView, MeanView } from '../../../lib/views/journey-view.ts';
import { Age } from '../elements/Age.tsx';
import { Icon } from '../elements/Icon.tsx';
import { Tag } from '../elements/Tag.tsx';
import styles from './Comparison.module.css';

/** The journey as it is lived end to end, beside the mean of its touchpoints; flagged when the touchpoints flatter. */
export function Comparison({ journey }: { journey: JourneyView }) {
  const { endToEnd, touchpointAverage, estimate, measured, flagged, distortion, age } = journey;
  const isEstimated = !endToEnd && estimate !== undefined;
  return (
    <div className={styles.comparison}>
      {endToEnd && <Bar label="End to end" mean={endToEnd} strong />}
      {isEstimated && <Bar label="End to end" mean={estimate} strong estimated />}
      {touchpointAverage && <Bar label="Touchpoints" mean={touchpointAverage} />}
      {flagged && (
        <p className={styles.flag}>
          <Icon name="flag" size={14} className={styles.icon} />
          <span>
            <strong>{`Distorted by ${Math.round(distortion ?? 0)}:`}</strong> touchpoints look fine,
            the journey does not
          </span>
        </p>
      )}
      <p className={styles.basis}>
        <span>
          {isEstimated && 'Estimated from first ratings, nobody was asked about the whole. '}
          {`Measured ${measured.stages} of ${measured.of} stages`}
        </span>
        {age && <Age age={age} prefix="Latest rating " />}
      </p>
    </div>
  );
}

function Bar(props: { label: string; mean: MeanView; strong?: boolean; estimated?: boolean }) {
  const { label, mean, strong, estimated } = props;
  const whole = Math.round(mean.score);
  const basis = `${estimated ? 'estimated' : 'measured'}, n ${mean.n}`;
  return (
    <div className={strong ? `${styles.bar} ${styles.strong}` : styles.bar}>
      <span className={styles.label}>{label}</span>
      <span className={styles.line} aria-hidden="true">
        <span className={estimated ? styles.guess : styles.filled} style={{ width: `${whole}%` }} />
      </span>
      <span className={styles.score}>{whole}</span>
      <span className={styles.n}>
        {basis}
        {mean.stale && <Tag>stale</Tag>}
      </span>
    </div>
  );
}
