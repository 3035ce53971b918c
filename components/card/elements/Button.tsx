import type { ButtonHTMLAttributes } from 'react';
import styles from './Button.module.css';
import { Icon } from './Icon.tsx';
import type { IconName } from './icon-paths.ts';

type Look = 'primary' | 'outline' | 'plain';

/** A button with words: filled for the one main step, outlined for others, plain within text. */
export function Button({
  look = 'outline',
  icon,
  className,
  children,
  ...rest
}: ButtonHTMLAttributes<HTMLButtonElement> & { look?: Look; icon?: IconName }) {
  return (
    <button
      type="button"
      className={`${styles.button} ${styles[look]} ${className ?? ''}`}
      {...rest}
    >
      {icon && <Icon name={icon} className={styles.icon} />}
      <span className={styles.words}>{children}</span>
    </button>
  );
}
