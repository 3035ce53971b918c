import type { PersonaSheetView } from '../../lib/views/persona-sheet-view.ts';
import { Portrait } from '../portrait/Portrait.tsx';
import { ConcernSheet } from './ConcernSheet.tsx';
import styles from './sheet.module.css';

/** What of a persona is on its sheet. */
type Sheet = Pick<PersonaSheetView, 'persona' | 'floor' | 'useCases'>;

/** A persona, readable and printable in full; in two columns where there is room for them. */
export function PersonaSheet({ view, level = 2 }: { view: Sheet; level?: Level }) {
  return (
    <div className={styles.room}>
      <Columns view={view} level={level} />
    </div>
  );
}

function Columns({ view, level }: { view: Sheet; level: Level }) {
  const { persona } = view;
  return (
    <article className={styles.sheet}>
      <div className={styles.who}>
        <Portrait name={persona.portrait} size={112} />
        <p className={styles.role}>{persona.role}</p>
        {view.floor.length > 0 && (
          <ul className={styles.chips} aria-label="Can be">
            {view.floor.map((role) => (
              <li key={role}>{role}</li>
            ))}
          </ul>
        )}
        <Part level={level} title="Who it is" text={persona.who} />
        <Part level={level} title="Responsibilities" text={persona.responsibilities} />
        <Part level={level} title="During the engagement" text={persona.typical} />
      </div>
      <div className={styles.what}>
        <div className={styles.lead}>
          <Part level={level} title="Motivation" text={persona.motivation} />
          <Part level={level} title="The value of our service for this role" text={persona.value} />
        </div>
        <Concerns view={view} level={level} />
        <UseCases view={view} level={level} />
      </div>
    </article>
  );
}

/** The heading element of a level. */
export type Level = 2 | 3;

function Part({ level, title, text }: { level: Level; title: string; text: string }) {
  const Heading = `h${level}` as const;
  return (
    <section className={styles.part}>
      <Heading className={styles.title}>{title}</Heading>
      <p className={styles.text}>
        <bdi>{text}</bdi>
      </p>
    </section>
  );
}

function Concerns({ view, level }: { view: Sheet; level: Level }) {
  const Heading = `h${level}` as const;
  const { concerns } = view.persona;
  return (
    <section className={styles.part}>
      <Heading className={styles.section}>
        {concerns.length === 1 ? 'Concern' : `${concerns.length} concerns`}
      </Heading>
      {concerns.length === 0 && <p className={styles.text}>Nobody has written one down yet.</p>}
      {concerns.map((concern) => (
        <ConcernSheet key={concern.id} concern={concern} level={level} />
      ))}
    </section>
  );
}

function UseCases({ view, level }: { view: Sheet; level: Level }) {
  const Heading = `h${level}` as const;
  if (view.useCases.length === 0) return null;
  return (
    <section className={styles.part}>
      <Heading className={styles.section}>Use cases it meets</Heading>
      <ul className={styles.cases}>
        {view.useCases.map(({ id, name, about, deliverables }) => (
          <li key={id}>
            <strong>{name}.</strong> {about}
            {deliverables.length > 0 && (
              <span className={styles.hands}> Hands over: {deliverables.join(', ')}.</span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
