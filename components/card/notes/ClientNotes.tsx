import type { ClientView } from '../../../lib/views/client-view.ts';
import { EditorButton } from '../editors/EditorButton.tsx';
import { EditorSpot } from '../editors/EditorSpot.tsx';
import { noteKey } from '../editors/editor-keys.ts';
import { noteEditor } from '../editors/editors.ts';
import { Section } from '../elements/Section.tsx';
import { NoticeSpot } from '../notice/NoticeSpot.tsx';
import { NoteList } from './NoteList.tsx';

/** Notes about the client as a whole. */
export function ClientNotes({ client }: { client: ClientView }) {
  return (
    <Section
      title="Notes about the client"
      tools={
        <EditorButton editor={noteKey()} icon="note" about="about the client">
          Add a note
        </EditorButton>
      }
    >
      <NoticeSpot spot="notes" />
      <EditorSpot editor={noteKey()} part={noteEditor} props={{ client, spot: 'notes' }} />
      <NoteList
        notes={client.notes}
        spot="notes"
        empty="Nothing noted about the client as a whole."
      />
    </Section>
  );
}
