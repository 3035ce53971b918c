import type { ActionView } from '../../../lib/views/person-view.ts';
import { Hidden } from '../elements/Hidden.tsx';
import { Icon } from '../elements/Icon.tsx';
import { LongText } from '../elements/LongText.tsx';
import styles from './Actions.module.css';

/** How a concern is addressed: ordered actions, each with the role that does it, its side, and whether it is done. */
export function Actions({ actions }: { actions: readonly ActionView[] }) {
  if (actions.length === 0) return <p className={styles.none}>Nothing planned yet.</p>;
  return (
    <ol className={styles.list}>
      {actions.map((action) => (
        <li key={action.id} className={styles.action}>
          {action.done ? (
            <Icon name="done" size={14} className={styles.done} />
          ) : (
            <Icon name="circle" size={14} className={styles.open} />
          )}
          <div className={styles.words}>
            <Hidden>{action.done ? 'Done: ' : 'Not done: '}</Hidden>
            <LongText>{action.text}</LongText>
            <p className={styles.role}>
              {`${action.role} · ${action.side === 'ours' ? 'our side' : 'the client’s side'}`}
              {action.done && ' · done'}
            </p>
          </div>
        </li>
      ))}
    </ol>
  );
}
