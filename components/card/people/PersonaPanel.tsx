import type { PartView, PersonaView } from '../../../lib/views/person-view.ts';
import { Portrait } from '../../portrait/Portrait.tsx';
import { Button } from '../elements/Button.tsx';
import { LongText } from '../elements/LongText.tsx';
import { Name } from '../elements/Name.tsx';
import { Tag } from '../elements/Tag.tsx';
import styles from './PersonaPanel.module.css';
import { usePersona } from './use-persona.ts';

/** The persona that a person plays, apart from what is known of the person: dashed, tinted, and said so. */
export function PersonaPanel({ part }: { part: PartView }) {
  const reading = usePersona(part.persona);
  return (
    <div className={styles.panel}>
      <p className={styles.head}>
        <Portrait name={part.portrait} size={24} />
        <span className={styles.title}>
          <Name>{part.personaName}</Name>
        </span>
        <Tag tone="generic">persona</Tag>
      </p>
      <p className={styles.hint}>From the library: true of the role, not yet of this person.</p>
      {reading.state === 'there' && <Parts persona={reading.persona} />}
      {reading.state === 'failed' && (
        <p>
          The persona could not be read.{' '}
          <Button look="plain" onClick={reading.again}>
            Try again
          </Button>
        </p>
      )}
    </div>
  );
}

function Parts({ persona }: { persona: PersonaView }) {
  const parts = [
    ['Who it is', persona.who],
    ['Responsibilities', persona.responsibilities],
    ['Motivation', persona.motivation],
    ['What it typically does', persona.typical],
    ['Value for this role', persona.value],
  ] as const;
  return (
    <dl className={styles.parts}>
      {parts.map(([label, text]) => (
        <div key={label} className={styles.part}>
          <dt className={styles.label}>{label}</dt>
          <dd>
            <LongText>{text}</LongText>
          </dd>
        </div>
      ))}
      {persona.useCases.length > 0 && (
        <div className={styles.part}>
          <dt className={styles.label}>Use cases</dt>
          <dd>
            <ul className={styles.cases}>
              {persona.useCases.map((useCase) => (
                <li key={useCase.id}>{useCase.name}</li>
              ))}
            </ul>
          </dd>
        </div>
      )}
    </dl>
  );
}
