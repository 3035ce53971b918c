import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './empty.module.css';

/** What a room shows while there is nothing in it: what would be here, and the next step. */
export function EmptyState(props: {
  icon: LucideIcon;
  title: string;
  children: ReactNode;
  actions?: ReactNode;
}) {
  return (
    <div className={styles.empty}>
      <props.icon className={styles.icon} size={28} strokeWidth={1.5} aria-hidden />
      <h2 className={styles.title}>{props.title}</h2>
      <div className={styles.words}>{props.children}</div>
      {props.actions && <div className={styles.actions}>{props.actions}</div>}
    </div>
  );
}
