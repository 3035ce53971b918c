import type { ClientView } from '../../../lib/views/client-view.ts';
import { EditorButton } from '../editors/EditorButton.tsx';
import { EditorSpot } from '../editors/EditorSpot.tsx';
import { personKey } from '../editors/editor-keys.ts';
import { personEditor } from '../editors/editors.ts';
import { Section } from '../elements/Section.tsx';
import { NoticeSpot } from '../notice/NoticeSpot.tsx';
import styles from './People.module.css';
import { PersonCard } from './PersonCard.tsx';

/** The people of the client as persona cards; the one whom the page is about comes first. */
export function People({ client }: { client: ClientView }) {
  const people = [
    ...client.people.filter(({ id }) => id === client.focus),
    ...client.people.filter(({ id }) => id !== client.focus),
  ];
  return (
    <Section
      title="People"
      count={people.length || undefined}
      tools={
        <EditorButton editor={personKey()} icon="person">
          Add person
        </EditorButton>
      }
    >
      <NoticeSpot spot="people" />
      <EditorSpot editor={personKey()} part={personEditor} props={{ client, spot: 'people' }} />
      {people.length === 0 && (
        <p className={styles.none}>Nobody yet: neither who signs nor who lives with the result.</p>
      )}
      {people.length > 0 && (
        <ul className={styles.people}>
          {people.map((person) => (
            <PersonCard key={person.id} person={person} client={client} />
          ))}
        </ul>
      )}
    </Section>
  );
}
