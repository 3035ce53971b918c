import type { NoteView } from '../../../lib/views/person-view.ts';
import { EditorButton } from '../editors/EditorButton.tsx';
import { EditorSpot } from '../editors/EditorSpot.tsx';
import { correctionKey } from '../editors/editor-keys.ts';
import { correctionEditor } from '../editors/editors.ts';
import { Age } from '../elements/Age.tsx';
import { clipName } from '../elements/clip-name.ts';
import { Icon } from '../elements/Icon.tsx';
import { LongText } from '../elements/LongText.tsx';
import { provenanceWords } from '../elements/provenance-words.ts';
import { Tag } from '../elements/Tag.tsx';
import styles from './Note.module.css';

const icons = { quote: 'quote', observation: 'eye', concern: 'alert', promise: 'promise' } as const;

/** A note in its latest wording, with its kind, how it is known, who may read it, its author and age. */
export function Note({ note, spot }: { note: NoteView; spot: string }) {
  const key = correctionKey(note.id);
  return (
    <li>
      <div className={styles.note}>
        <Icon name={icons[note.kind]} className={styles.icon} />
        <div className={styles.words}>
          <LongText>{note.kind === 'quote' ? `“${note.text}”` : note.text}</LongText>
          <NoteMeta note={note} />
        </div>
        <EditorButton editor={key} icon="pencil" iconOnly>
          Correct this note
        </EditorButton>
      </div>
      <EditorSpot editor={key} part={correctionEditor} props={{ note, spot }} />
    </li>
  );
}

function NoteMeta({ note }: { note: NoteView }) {
  return (
    <p className={styles.meta}>
      <Age age={note.age} />
      <span>{`${note.kind}, ${provenanceWords[note.provenance]}`}</span>
      <span>
        by <bdi>{clipName(note.by, 40)}</bdi>
      </span>
      {note.visibility === 'private' && <Tag icon="lock">private</Tag>}
      {note.corrected && <Tag>corrected</Tag>}
      {note.conflicting && (
        <Tag tone="alert" icon="warning">
          two corrections disagree
        </Tag>
      )}
    </p>
  );
}
