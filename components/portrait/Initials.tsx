import { initialsOf } from './initials-of.ts';
import styles from './Portrait.module.css';

/** Stands where the portrait would be for a person without a persona: a circle with initials. */
export function Initials({ name, size }: { name: string; size: number }) {
  return (
    <span
      className={styles.initials}
      style={{ width: size, height: size, fontSize: Math.round(size * 0.36) }}
      aria-hidden="true"
    >
      {initialsOf(name)}
    </span>
  );
}
