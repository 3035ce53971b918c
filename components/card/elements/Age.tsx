import type { AgeView } from '../../../lib/views/person-view.ts';
import styles from './Age.module.css';
import { ageWords } from './age-words.ts';

/** How old something is: a dot that empties with age, and the words. */
export function Age({ age, prefix = '' }: { age: AgeView; prefix?: string }) {
  return (
    <span className={styles.age}>
      <span className={`${styles.dot} ${styles[age.state]}`} aria-hidden="true" />
      <time dateTime={new Date(age.at).toISOString()}>{`${prefix}${ageWords(age)}`}</time>
    </span>
  );
}

/** The empty dot of what is stale. */
export function StaleMark() {
  return <span className={`${styles.dot} ${styles.stale}`} aria-hidden="true" />;
}
