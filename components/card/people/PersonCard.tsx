import { useId } from 'react';
import type { ClientView } from '../../../lib/views/client-view.ts';
import type { PersonView } from '../../../lib/views/person-view.ts';
import { Initials } from '../../portrait/Initials.tsx';
import { Portrait } from '../../portrait/Portrait.tsx';
import { useCard } from '../card-context.ts';
import { isAboutPerson } from '../editors/editor-keys.ts';
import { StaleMark } from '../elements/Age.tsx';
import { ageWords } from '../elements/age-words.ts';
import { Heading } from '../elements/Heading.tsx';
import { Icon } from '../elements/Icon.tsx';
import { Later } from '../elements/Later.tsx';
import { LevelMeter } from '../elements/LevelMeter.tsx';
import { Name } from '../elements/Name.tsx';
import { Tag } from '../elements/Tag.tsx';
import { personDetail } from '../later-parts.ts';
import styles from './PersonCard.module.css';
import { PersonLine } from './PersonLine.tsx';

/** A person as a persona card: portrait, name, persona and one line; opens to all parts. */
export function PersonCard({ person, client }: { person: PersonView; client: ClientView }) {
  const { open, editing } = useCard();
  const id = useId();
  const isEdited = editing.key !== undefined && isAboutPerson(editing.key, person.id);
  const isOpen = open.has(person.id) || isEdited;
  const { part, name } = person;
  return (
    <li className={isOpen ? `${styles.card} ${styles.open}` : styles.card}>
      <div className={styles.summary}>
        {part ? <Portrait name={part.portrait} size={40} /> : <Initials name={name} size={40} />}
        <div className={styles.words}>
          <div className={styles.row}>
            <Heading depth={2} className={styles.name}>
              <button
                type="button"
                className={styles.button}
                aria-expanded={isOpen}
                aria-controls={id}
                onClick={() => open.set(person.id, !isOpen)}
              >
                <Name>{name}</Name>
              </button>
            </Heading>
            <Marks person={person} />
            <Icon name="down" size={16} className={styles.chevron} />
          </div>
          <PartLine person={person} />
          {!isOpen && <PersonLine person={person} />}
        </div>
      </div>
      <div id={id}>{isOpen && <Later part={personDetail} props={{ person, client }} />}</div>
    </li>
  );
}

/** What a folded card says at a glance: a draft that waits, how well we know the person. */
function Marks({ person }: { person: PersonView }) {
  const { drafts } = useCard();
  const hasDraft = drafts.keys().some((key) => isAboutPerson(key, person.id));
  return (
    <span className={styles.marks}>
      {hasDraft && <Tag>Draft</Tag>}
      {person.part && <LevelMeter level={person.part.level} />}
    </span>
  );
}

function PartLine({ person: { part, age } }: { person: PersonView }) {
  return (
    <p className={styles.part}>
      {part ? (
        <>
          plays <Name>{part.personaName}</Name>
        </>
      ) : (
        'persona not known yet'
      )}
      {age?.state === 'stale' && (
        <span className={styles.stale} title={ageWords(age)}>
          <StaleMark />
          stale
        </span>
      )}
    </p>
  );
}
