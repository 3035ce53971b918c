import type { TemplateTouchpoint, TemplateView } from '../../lib/views/offering-view.ts';
import styles from './journey.module.css';

/** The journey that an offering runs, folded: its stages, what happens in each, who owns it and what is promised. */
export function JourneyTemplate({ template }: { template: TemplateView }) {
  return (
    <details className={styles.fold}>
      <summary>
        Journey: <bdi>{template.name}</bdi>
      </summary>
      {template.about && (
        <p className={styles.about}>
          <bdi>{template.about}</bdi>
        </p>
      )}
      <ol className={styles.stages}>
        {template.stages.map((stage) => (
          <li key={stage.id} className={styles.stage}>
            <p className={styles.stageName}>
              <bdi>{stage.name}</bdi>
            </p>
            <ul className={styles.touchpoints}>
              {stage.touchpoints.map((touchpoint) => (
                <Touchpoint key={touchpoint.id} touchpoint={touchpoint} />
              ))}
            </ul>
          </li>
        ))}
      </ol>
    </details>
  );
}

function Touchpoint({ touchpoint }: { touchpoint: TemplateTouchpoint }) {
  const { name, channel, serviceLine, promise, isHandOff } = touchpoint;
  return (
    <li className={styles.touchpoint}>
      <span className={styles.name}>
        <bdi>{name}</bdi>
      </span>
      {channel && (
        <span className={styles.channel}>
          <bdi>{channel}</bdi>
        </span>
      )}
      {serviceLine && (
        <span className={isHandOff ? styles.handOff : styles.line}>
          {isHandOff && 'Hand-off to '}
          <bdi>{serviceLine}</bdi>
        </span>
      )}
      {promise && (
        <span className={styles.promise}>
          <span className={styles.label}>Promise:</span> <bdi>{promise}</bdi>
        </span>
      )}
    </li>
  );
}
