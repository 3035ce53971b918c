import type { FactView, PersonView } from '../../../lib/views/person-view.ts';
import { levelWords } from '../elements/level-words.ts';
import row from './FactRow.module.css';
import { FactRow } from './FactRow.tsx';
import styles from './Facts.module.css';

/** What is known of a person: each fact with its source and age, and a click that says it is still true. */
export function Facts(props: { person: PersonView; facts: readonly FactView[]; spot: string }) {
  const { person, facts, spot } = props;
  const { part, attention, alwaysListed } = person;
  return (
    <dl className={styles.facts}>
      {facts.map((fact) => (
        <FactRow key={fact.field} stakeholder={person.id} {...fact} spot={spot} />
      ))}
      {part && (
        <FactRow
          stakeholder={person.id}
          field="part"
          label="Level"
          text={levelWords[part.level]}
          age={part.age}
          spot={spot}
        />
      )}
      {attention && (
        <div className={row.row}>
          <dt className={row.label}>Attention</dt>
          <dd className={row.value}>
            {attention.quadrant}
            {alwaysListed && ', high impact on them'}
          </dd>
        </div>
      )}
    </dl>
  );
}

/** The facts that are listed: the motivation stands at the top of the person instead. */
export function listedFacts({ facts }: PersonView): FactView[] {
  return facts.filter(({ field }) => field !== 'motivation');
}
