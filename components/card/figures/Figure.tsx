import type { ReactNode } from 'react';
import { Icon } from '../elements/Icon.tsx';
import styles from './Figure.module.css';

/** One figure of the strip: a button that opens its arithmetic. */
export function Figure(props: {
  name: string;
  isOpen: boolean;
  panel: string;
  onToggle: () => void;
  children: ReactNode;
}) {
  return (
    <button
      type="button"
      className={styles.figure}
      aria-expanded={props.isOpen}
      aria-controls={props.panel}
      title="Show the arithmetic"
      onClick={props.onToggle}
    >
      <span className={styles.name}>
        {props.name}
        <Icon name="down" size={12} className={styles.chevron} />
      </span>
      {props.children}
    </button>
  );
}
