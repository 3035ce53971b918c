import type { ReactNode } from 'react';
import type { PartView, PersonaView } from '../../../lib/views/person-view.ts';
import { Portrait } from '../../portrait/Portrait.tsx';
import { Button } from '../elements/Button.tsx';
import { LongText } from '../elements/LongText.tsx';
import { Name } from '../elements/Name.tsx';
import { Tag } from '../elements/Tag.tsx';
import { useFirst } from '../elements/use-first.tsx';
import styles from './PersonaPanel.module.css';
import { usePersona } from './use-persona.ts';

/** The persona that a person plays, apart from what is known of the person: dashed, tinted, and said so. */
export function PersonaPanel({ part }: { part: PartView }) {
  const reading = usePersona(part.persona);
  const parts = reading.state === 'there' ? partsOf(reading.persona) : [];
  const [shown, more] = useFirst(
    parts,
    parts.filter(({ isFirst }) => isFirst),
    'of the persona',
  );
  return (
    <div className={styles.panel}>
      <p className={styles.head}>
        <Portrait name={part.portrait} size={24} />
        <span className={styles.title}>
          <Name>{part.personaName}</Name>
        </span>
        <Tag tone="generic">persona</Tag>
        {more}
      </p>
      <p className={styles.hint}>From the library: true of the role, not yet of this person.</p>
      {reading.state === 'there' && (
        <dl className={styles.parts}>
          {shown.map(({ label, body }) => (
            <div key={label} className={styles.part}>
              <dt className={styles.label}>{label}</dt>
              <dd>{body}</dd>
            </div>
          ))}
        </dl>
      )}
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

type Part = { label: string; body: ReactNode; isFirst?: boolean };

function partsOf(persona: PersonaView): Part[] {
  const text = (words: string) => <LongText>{words}</LongText>;
  const parts: Part[] = [
    { label: 'Who it is', body: text(persona.who), isFirst: true },
    { label: 'Responsibilities', body: text(persona.responsibilities) },
    { label: 'Motivation', body: text(persona.motivation) },
    { label: 'What it typically does', body: text(persona.typical), isFirst: true },
    { label: 'Value for this role', body: text(persona.value) },
  ];
  if (persona.useCases.length > 0)
    parts.push({ label: 'Use cases', body: <UseCases of={persona} /> });
  return parts;
}

function UseCases({ of: { useCases } }: { of: PersonaView }) {
  return (
    <ul className={styles.cases}>
      {useCases.map((useCase) => (
        <li key={useCase.id}>{useCase.name}</li>
      ))}
    </ul>
  );
}
