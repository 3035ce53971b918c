import type { LibraryView } from '../../lib/views/library-view.ts';
import { Sample } from '../workspace/Sample.tsx';
import styles from './library.module.css';
import { PersonaLines } from './PersonaLines.tsx';

/** The persona library, by offering: whom each expects at kickoff. */
export function PersonaLibrary({ library }: { library: LibraryView }) {
  return (
    <>
      {library.offerings.map((offering) => (
        <section key={offering.id} className={styles.offering} aria-label={offering.name}>
          <h2 className={styles.name}>
            <bdi>{offering.name}</bdi> {offering.sample && <Sample />}
          </h2>
          <p className={styles.about}>Expects {countOf(offering.personas.length)} at kickoff.</p>
          <PersonaLines personas={offering.personas} />
        </section>
      ))}
      {library.uncast.length > 0 && (
        <section className={styles.offering} aria-label="In no offering">
          <h2 className={styles.name}>In no offering</h2>
          <p className={styles.about}>No cast expects these personas.</p>
          <PersonaLines personas={library.uncast} />
        </section>
      )}
    </>
  );
}

function countOf(personas: number): string {
  return personas === 1 ? '1 persona' : `${personas} personas`;
}
