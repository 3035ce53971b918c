import type { ConcernView } from '../../../lib/views/person-view.ts';
import { Concern } from './Concern.tsx';
import styles from './ConcernList.module.css';

/** The concerns of a person, the person's own before the persona's; the first is open, the others show their worry. */
export function ConcernList({ concerns }: { concerns: readonly ConcernView[] }) {
  if (concerns.length === 0) return <p className={styles.none}>No concerns known yet.</p>;
  const own = concerns.filter((concern) => concern.own);
  const generic = concerns.filter((concern) => !concern.own);
  return (
    <ul className={styles.list} aria-label="Concerns">
      {[...own, ...generic].map((concern, i) => (
        <Concern key={concern.id} concern={concern} isFirst={i === 0} />
      ))}
    </ul>
  );
}
