import type { NoteKind, NoteProvenance, Visibility } from '../../../lib/model/note.ts';
import type { ClientView } from '../../../lib/views/client-view.ts';
import type { PersonView } from '../../../lib/views/person-view.ts';
import { clipName } from '../elements/clip-name.ts';
import { provenanceWords } from '../elements/provenance-words.ts';
import { EditorForm } from './EditorForm.tsx';
import { noteKey } from './editor-keys.ts';
import { Field } from './Field.tsx';
import { Pills } from './Pills.tsx';
import { useDiscard } from './use-discard.ts';
import { useDraft } from './use-draft.ts';
import { useSubmit } from './use-submit.ts';

const kinds = ['quote', 'observation', 'concern', 'promise'].map(same);
const provenances = Object.entries(provenanceWords).map(([value, label]) => ({ value, label }));
const visibilities = ['private', 'team'].map(same);

const first = { text: '', kind: 'observation', provenance: 'observed', visibility: 'team' };

function same(word: string) {
  return { value: word, label: word };
}

const shown = ['text'];

/** Adds a note about a person, or about the client as a whole. */
export function NoteEditor(props: { client: ClientView; person?: PersonView; spot: string }) {
  const { client, person, spot } = props;
  const key = noteKey(person?.id);
  const { fields, change, isTouched, forget } = useDraft(key, first);
  const { submit, hinder, hindrance, isBusy } = useSubmit({ key, spot, fields: shown, forget });
  const discard = useDiscard(key, spot);
  const about = clipName(person?.name ?? client.name);
  const save = () => {
    const text = fields.text.trim();
    if (!text) return hinder({ field: 'text', advice: 'Write the note first.' });
    const act = {
      do: 'note.add' as const,
      ...(person ? { stakeholder: person.id } : {}),
      kind: fields.kind as NoteKind,
      provenance: fields.provenance as NoteProvenance,
      visibility: fields.visibility as Visibility,
      text,
    };
    void submit(act, `Noted about ${about}`);
  };
  // A quote is what the client said, unless somebody has already chosen otherwise.
  const chooseKind = (kind: string) =>
    change(
      kind === 'quote' && fields.provenance === first.provenance
        ? { kind, provenance: 'client-said' }
        : { kind },
    );
  return (
    <EditorForm
      title={`Note about ${about}`}
      save="Add note"
      isBusy={isBusy}
      hindrance={hindrance}
      onDiscard={isTouched ? discard : undefined}
      onSave={save}
    >
      <Field name="text" label="Note" hindrance={hindrance}>
        {(control) => (
          <textarea
            {...control}
            dir="auto"
            value={fields.text}
            onChange={(event) => change({ text: event.target.value })}
          />
        )}
      </Field>
      <Pills legend="Kind" value={fields.kind} choices={kinds} onChoose={chooseKind} />
      <Pills
        legend="How we know this"
        value={fields.provenance}
        choices={provenances}
        onChoose={(provenance) => change({ provenance })}
      />
      <Pills
        legend="Who may read it"
        value={fields.visibility}
        choices={visibilities}
        onChoose={(visibility) => change({ visibility })}
      />
    </EditorForm>
  );
}
