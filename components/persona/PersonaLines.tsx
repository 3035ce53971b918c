import type { PersonaLine } from '../../lib/views/library-view.ts';
import { personaPath } from '../lookup/paths.ts';
import { Portrait } from '../portrait/Portrait.tsx';
import styles from './lines.module.css';

/** Personas as a grid of cards: portrait, name, role and what worries it most; each opens the persona in full. */
export function PersonaLines(props: { personas: readonly PersonaLine[] }) {
  return (
    <ul className={styles.grid}>
      {props.personas.map((persona) => (
        <li key={persona.id} className={styles.card}>
          <Portrait name={persona.portrait} size={56} />
          <div className={styles.words}>
            <a className={styles.name} href={`#${personaPath(persona.id)}`}>
              <bdi>{persona.name}</bdi>
            </a>
            <p className={styles.role}>
              <bdi>{persona.role}</bdi>
              {persona.floor.length > 0 && `, can be ${persona.floor.join(' or ')}`}
            </p>
            {persona.worry && (
              <p className={styles.worry}>
                <span className={styles.label}>Worries:</span> <bdi>{persona.worry}</bdi>
              </p>
            )}
            {persona.minimum && <p className={styles.minimum}>At least {persona.minimum}</p>}
          </div>
        </li>
      ))}
    </ul>
  );
}
