import { useState } from 'react';
import type { ClientView } from '../../../lib/views/client-view.ts';
import { useCard } from '../card-context.ts';
import { EditorButton } from '../editors/EditorButton.tsx';
import { EditorSpot } from '../editors/EditorSpot.tsx';
import { isAboutPerson, personKey } from '../editors/editor-keys.ts';
import { personEditor } from '../editors/editors.ts';
import { Section } from '../elements/Section.tsx';
import { useFirst } from '../elements/use-first.tsx';
import { NoticeSpot } from '../notice/NoticeSpot.tsx';
import { firstPeople } from './first-people.ts';
import styles from './People.module.css';
import { PersonCard } from './PersonCard.tsx';

/** The people of the client as persona cards; the one whom the page is about comes first, and who is opened or has just been added is never behind the button. */
export function People({ client }: { client: ClientView }) {
  const { open, editing } = useCard();
  const [known] = useState(() => client.people.map(({ id }) => id));
  const people = [
    ...client.people.filter(({ id }) => id === client.focus),
    ...client.people.filter(({ id }) => id !== client.focus),
  ];
  const isWanted = (id: string) =>
    id === client.focus ||
    open.has(id) ||
    !known.includes(id) ||
    (editing.key !== undefined && isAboutPerson(editing.key, id));
  const [shown, more] = useFirst(people, firstPeople(people, isWanted), 'people');
  return (
    <Section
      title="People"
      count={people.length || undefined}
      tools={
        <>
          {more}
          <EditorButton editor={personKey()} icon="person">
            Add person
          </EditorButton>
        </>
      }
    >
      <NoticeSpot spot="people" />
      <EditorSpot editor={personKey()} part={personEditor} props={{ client, spot: 'people' }} />
      {people.length === 0 && editing.key !== personKey() && (
        <p className={styles.none}>Nobody yet: neither who signs nor who lives with the result.</p>
      )}
      {people.length > 0 && (
        <ul className={styles.people}>
          {shown.map((person) => (
            <PersonCard key={person.id} person={person} client={client} />
          ))}
        </ul>
      )}
    </Section>
  );
}
