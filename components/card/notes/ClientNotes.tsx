import type { ClientView } from '../../../lib/views/client-view.ts';
import { EditorButton } from '../editors/EditorButton.tsx';
import { EditorSpot } from '../editors/EditorSpot.tsx';
import { noteKey } from '../editors/editor-keys.ts';
import { noteEditor } from '../editors/editors.ts';
import { Section } from '../elements/Section.tsx';
import { useFirst } from '../elements/use-first.tsx';
import { NoticeSpot } from '../notice/NoticeSpot.tsx';
import { FIRST_NOTES, NoteList } from './NoteList.tsx';

/** Notes about the client as a whole, the newest first, a long list behind a button. */
export function ClientNotes({ client: { notes }, client }: { client: ClientView }) {
  const [shown, more] = useFirst(notes, notes.slice(0, FIRST_NOTES), 'notes');
  return (
    <Section
      title="Client notes"
      tools={
        <>
          {more}
          <EditorButton editor={noteKey()} icon="note" about="about the client">
            Add a note
          </EditorButton>
        </>
      }
    >
      <NoticeSpot spot="notes" />
      <EditorSpot editor={noteKey()} part={noteEditor} props={{ client, spot: 'notes' }} />
      <NoteList notes={shown} spot="notes" empty="Nothing noted about the client as a whole." />
    </Section>
  );
}
