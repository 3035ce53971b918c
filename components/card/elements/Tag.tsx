import type { ReactNode } from 'react';
import { Icon } from './Icon.tsx';
import type { IconName } from './icon-paths.ts';
import styles from './Tag.module.css';

/** A word or two that say what kind of thing stands beside it. `generic` marks what is the persona's and not the person's. */
export function Tag(props: {
  tone?: 'plain' | 'generic' | 'alert';
  icon?: IconName;
  children: ReactNode;
}) {
  const { tone = 'plain', icon } = props;
  return (
    <span className={`${styles.tag} ${styles[tone]}`}>
      {icon && <Icon name={icon} size={12} />}
      {props.children}
    </span>
  );
}
