import type { JourneyView, MeanView } from '../../../lib/views/journey-view.ts';
import { Icon } from '../elements/Icon.tsx';
import styles from './Figure.module.css';

/** Where the client is on the journey, and how it is lived end to end against the touchpoints. */
export function JourneyFigure({ journey }: { journey: JourneyView | undefined }) {
  if (!journey) {
    return (
      <>
        <span className={`${styles.main} ${styles.words}`}>No journey yet</span>
        <span className={styles.detail}>It comes with an offering</span>
      </>
    );
  }
  return (
    <>
      <span className={styles.main}>
        <span className={styles.unit}>Stage</span> {journey.stage} of {journey.stages.length}
      </span>
      <span className={styles.detail}>
        <JourneyWords journey={journey} />
      </span>
    </>
  );
}

function JourneyWords({ journey }: { journey: JourneyView }) {
  const { endToEnd, touchpointAverage, estimate, measured, flagged, distortion } = journey;
  if (!endToEnd) {
    return estimate === undefined ? (
      <span>{`Measured ${measured.stages} of ${measured.of} stages`}</span>
    ) : (
      <span>{`End to end ${Math.round(estimate.score)}, estimated${basis(estimate)}`}</span>
    );
  }
  return (
    <>
      {flagged && (
        <span className={`${styles.alert} ${styles.whole}`}>
          <Icon name="flag" size={12} />
          {`Distorted by ${Math.round(distortion ?? 0)}`}
        </span>
      )}
      <span>{`End to end ${rested(endToEnd)}${touchpointAverage ? ',' : ''}`}</span>
      {touchpointAverage && <span>{`touchpoints ${rested(touchpointAverage)}`}</span>}
    </>
  );
}

/** A number with what it rests on: "40 (n 4, stale)". */
function rested(mean: MeanView): string {
  return `${Math.round(mean.score)}${basis(mean)}`;
}

function basis({ n, stale }: MeanView): string {
  return ` (n ${n}${stale ? ', stale' : ''})`;
}
