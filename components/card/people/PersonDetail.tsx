import type { ClientView } from '../../../lib/views/client-view.ts';
import type { PersonView } from '../../../lib/views/person-view.ts';
import { EditorButton } from '../editors/EditorButton.tsx';
import { EditorSpot } from '../editors/EditorSpot.tsx';
import { noteKey, personKey } from '../editors/editor-keys.ts';
import { noteEditor, personEditor } from '../editors/editors.ts';
import { clipName } from '../elements/clip-name.ts';
import { useFirst } from '../elements/use-first.tsx';
import { FIRST_NOTES, NoteList } from '../notes/NoteList.tsx';
import { NoticeSpot } from '../notice/NoticeSpot.tsx';
import { ConcernList } from './ConcernList.tsx';
import { Facts, listedFacts } from './Facts.tsx';
import { Motivation } from './Motivation.tsx';
import { PersonaPanel } from './PersonaPanel.tsx';
import styles from './PersonDetail.module.css';

/** How many facts are shown at first. */
const FIRST_FACTS = 4;

/** A person in full: what moves and worries them, what is known of the person with age and source, and the persona apart from it. */
export function PersonDetail({ person, client }: { person: PersonView; client: ClientView }) {
  const spot = `person:${person.id}`;
  const noteSpot = `notes:${person.id}`;
  const listed = listedFacts(person);
  const [facts, moreFacts] = useFirst(listed, listed.slice(0, FIRST_FACTS), 'facts');
  const [notes, moreNotes] = useFirst(person.notes, person.notes.slice(0, FIRST_NOTES), 'notes');
  return (
    <div className={styles.detail}>
      <Motivation person={person} />
      <ConcernList concerns={person.concerns} />
      <EditorSpot
        editor={personKey(person.id)}
        part={personEditor}
        props={{ client, person, spot }}
      />
      <div className={styles.columns}>
        <div className={styles.column}>
          <div className={styles.head}>
            <p className={styles.title}>
              What we know of <bdi>{clipName(person.name)}</bdi>
            </p>
            {moreFacts}
            <EditorButton editor={personKey(person.id)} icon="pencil">
              Edit
            </EditorButton>
          </div>
          <NoticeSpot spot={spot} />
          <Facts person={person} facts={facts} spot={spot} />
        </div>
        <div className={styles.column}>
          <div className={styles.head}>
            <p className={styles.title}>Notes</p>
            {moreNotes}
            <EditorButton editor={noteKey(person.id)} icon="note">
              Add a note
            </EditorButton>
          </div>
          <EditorSpot
            editor={noteKey(person.id)}
            part={noteEditor}
            props={{ client, person, spot: noteSpot }}
          />
          <NoticeSpot spot={noteSpot} />
          <NoteList notes={notes} spot={noteSpot} empty="Nothing noted yet." />
          {person.part && <PersonaPanel key={person.part.persona} part={person.part} />}
        </div>
      </div>
    </div>
  );
}
