import type { PersonView } from '../../../lib/views/person-view.ts';
import { LongText } from '../elements/LongText.tsx';
import { Tag } from '../elements/Tag.tsx';
import { NoticeSpot } from '../notice/NoticeSpot.tsx';
import row from './FactRow.module.css';
import { FactRow } from './FactRow.tsx';
import { usePersona } from './use-persona.ts';

/** What moves the person; the persona's motivation, marked as such, while the person's own is not known. */
export function Motivation({ person }: { person: PersonView }) {
  const spot = `motivation:${person.id}`;
  const own = person.facts.find(({ field }) => field === 'motivation');
  if (own) {
    return (
      <>
        <dl>
          <FactRow stakeholder={person.id} {...own} spot={spot} />
        </dl>
        <NoticeSpot spot={spot} />
      </>
    );
  }
  return person.part ? <OfPersona id={person.part.persona} /> : null;
}

function OfPersona({ id }: { id: string }) {
  const reading = usePersona(id);
  if (reading.state !== 'there') return null;
  return (
    <dl>
      <div className={row.row}>
        <dt className={row.label}>Motivation</dt>
        <dd className={row.value}>
          <LongText>{reading.persona.motivation}</LongText>
        </dd>
        <dd>
          <Tag tone="generic">persona</Tag>
        </dd>
      </div>
    </dl>
  );
}
