import type { OfferingView } from '../../lib/views/offering-view.ts';
import styles from './journey.module.css';

/** The use cases of an offering, folded, each with what it hands over. */
export function UseCases({ useCases }: Pick<OfferingView, 'useCases'>) {
  if (useCases.length === 0) return null;
  return (
    <details className={styles.fold}>
      <summary>Use cases and what each hands over</summary>
      <ul className={styles.cases}>
        {useCases.map(({ id, name, about, deliverables }) => (
          <li key={id}>
            <p className={styles.name}>
              <bdi>{name}</bdi>
            </p>
            <p className={styles.channel}>
              <bdi>{about}</bdi>
            </p>
            {deliverables.length > 0 && (
              <p className={styles.hands}>
                <span className={styles.label}>Hands over:</span> {deliverables.join(', ')}
              </p>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
