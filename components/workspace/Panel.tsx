import { type ReactNode, useId } from 'react';
import styles from './room.module.css';

/** A titled box in a room; its title may be given the focus. */
export function Panel(props: { title: ReactNode; actions?: ReactNode; children: ReactNode }) {
  const id = useId();
  return (
    <section className={styles.panel} aria-labelledby={id}>
      <div className={styles.panelHead}>
        <h2 id={id} tabIndex={-1} className={styles.panelTitle}>
          {props.title}
        </h2>
        {props.actions}
      </div>
      {props.children}
    </section>
  );
}
