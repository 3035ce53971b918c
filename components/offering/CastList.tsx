import type { CastView } from '../../lib/views/offering-view.ts';
import { Portrait } from '../portrait/Portrait.tsx';
import styles from './cast.module.css';

/** The personas of a cast by portrait, name and role; each opens to be read in full. */
export function CastList(props: { cast: readonly CastView[]; onRead(at: number): void }) {
  return (
    <ul className={styles.cast} aria-label="Personas">
      {props.cast.map(({ persona }, at) => (
        <li key={persona.id}>
          <button
            type="button"
            className={styles.persona}
            aria-haspopup="dialog"
            onClick={() => props.onRead(at)}
          >
            <Portrait name={persona.portrait} size={40} />
            <span className={styles.words}>
              <bdi className={styles.name}>{persona.name}</bdi>
              <bdi className={styles.role}>{persona.role}</bdi>
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}
