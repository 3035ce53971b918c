import type { ReactNode } from 'react';
import styles from './Disclosure.module.css';
import { Icon } from './Icon.tsx';

/** A line that opens what stands under it. */
export function Disclosure(props: {
  label: string;
  panel: string;
  isOpen: boolean;
  onToggle: () => void;
  children: ReactNode;
}) {
  return (
    <div>
      <button
        type="button"
        className={styles.button}
        aria-expanded={props.isOpen}
        aria-controls={props.panel}
        onClick={props.onToggle}
      >
        <Icon name="down" size={14} className={styles.chevron} />
        {props.label}
      </button>
      <div id={props.panel}>{props.isOpen && props.children}</div>
    </div>
  );
}
