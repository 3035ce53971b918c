import type { JourneyView } from '../../../lib/views/journey-view.ts';
import { clipName } from '../elements/clip-name.ts';
import styles from './StageTrack.module.css';

/** The stages as a row of segments with the present one named: done is full, now is marked, ahead is hollow. */
export function StageTrack({ journey }: { journey: JourneyView }) {
  const { stages, stage } = journey;
  const now = stages.find(({ state }) => state === 'now');
  return (
    <div>
      <p className={styles.words}>
        {`Stage ${stage} of ${stages.length}`}
        {now && <strong>{`: ${clipName(now.name)}`}</strong>}
      </p>
      <div className={styles.track} aria-hidden="true">
        {stages.map(({ id, state, name }) => (
          <span key={id} className={`${styles.segment} ${styles[state]}`} title={clipName(name)} />
        ))}
      </div>
    </div>
  );
}
