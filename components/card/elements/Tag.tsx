import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './Tag.module.css';

/** A word or two that say what kind of thing stands beside it. `generic` marks what is the persona's and not the person's. */
export function Tag(props: {
  tone?: 'plain' | 'generic' | 'alert';
  icon?: LucideIcon;
  children: ReactNode;
}) {
  const { tone = 'plain', icon: Icon } = props;
  return (
    <span className={`${styles.tag} ${styles[tone]}`}>
      {Icon && <Icon size={12} aria-hidden="true" />}
      {props.children}
    </span>
  );
}
