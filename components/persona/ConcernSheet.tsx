import type { ActionView, ConcernView } from '../../lib/views/person-view.ts';
import styles from './concern.module.css';

/** A concern in full: the worry and its story, what happens if it occurs, how to address it. */
export function ConcernSheet({ concern, level }: { concern: ConcernView; level: 2 | 3 }) {
  const Heading = `h${level === 2 ? 3 : 4}` as const;
  const { severity, risk } = concern;
  return (
    <section className={styles.concern}>
      <div className={styles.head}>
        <Heading className={styles.worry}>
          <bdi>{concern.worry}</bdi>
        </Heading>
        {severity !== undefined && (
          <p className={styles.weight}>
            Severity {severity} of 5{risk && `, ${risk}`}
          </p>
        )}
      </div>
      {concern.story && (
        <p className={styles.story}>
          <bdi>{concern.story}</bdi>
        </p>
      )}
      <p className={styles.label}>If it occurs</p>
      <p className={styles.consequence}>
        <bdi>{concern.consequence}</bdi>
      </p>
      <p className={styles.label}>How to address it</p>
      {concern.actions.length === 0 ? (
        <p className={styles.none}>No action is written down yet.</p>
      ) : (
        <ol className={styles.actions}>
          {concern.actions.map((action) => (
            <Action key={action.id} action={action} />
          ))}
        </ol>
      )}
    </section>
  );
}

function Action({ action }: { action: ActionView }) {
  const isOurs = action.side === 'ours';
  return (
    <li>
      <div className={styles.action}>
        <span>
          <bdi>{action.text}</bdi>
        </span>
        <span className={isOurs ? styles.ours : styles.theirs}>
          {isOurs ? 'Ours' : 'Client'}: <bdi>{action.role}</bdi>
        </span>
      </div>
    </li>
  );
}
