import type { LucideIcon } from 'lucide-react';
import type { ButtonHTMLAttributes } from 'react';
import styles from './Button.module.css';

type Look = 'primary' | 'outline' | 'plain';

/** A button with words: filled for the one main step, outlined for others, plain within text. */
export function Button({
  look = 'outline',
  icon: Icon,
  className,
  children,
  ...rest
}: ButtonHTMLAttributes<HTMLButtonElement> & { look?: Look; icon?: LucideIcon }) {
  return (
    <button
      type="button"
      className={`${styles.button} ${styles[look]} ${className ?? ''}`}
      {...rest}
    >
      {Icon && <Icon size={14} aria-hidden="true" className={styles.icon} />}
      <span className={styles.words}>{children}</span>
    </button>
  );
}
