import type { CoverageLevel } from '../../../lib/model/part.ts';
import styles from './LevelMeter.module.css';
import { levelWords } from './level-words.ts';

/** How well we know a person in a part: four steps and the word. */
export function LevelMeter({ level }: { level: CoverageLevel }) {
  const steps = level * 4;
  return (
    <span className={styles.meter} title={levelWords[level]}>
      <span className={styles.steps} aria-hidden="true">
        {[1, 2, 3, 4].map((step) => (
          <span key={step} className={step <= steps ? styles.full : styles.step} />
        ))}
      </span>
      <span className={styles.word}>{levelWords[level]}</span>
    </span>
  );
}
