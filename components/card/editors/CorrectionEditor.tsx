import type { NoteView } from '../../../lib/views/person-view.ts';
import { Button } from '../elements/Button.tsx';
import { EditorForm } from './EditorForm.tsx';
import { correctionKey } from './editor-keys.ts';
import { Field } from './Field.tsx';
import { useDiscard } from './use-discard.ts';
import { useDraft } from './use-draft.ts';
import { useSubmit } from './use-submit.ts';

const shown = ['text'];

/** Corrects a note by a new wording that supersedes it, or withdraws it; the old wording stays in its history. */
export function CorrectionEditor({ note, spot }: { note: NoteView; spot: string }) {
  const key = correctionKey(note.id);
  const { fields, change, isTouched, forget } = useDraft(key, { text: note.text });
  const { submit, hinder, hindrance, isBusy } = useSubmit({ key, spot, fields: shown, forget });
  const discard = useDiscard(key, spot);
  const save = () => {
    const text = fields.text.trim();
    if (!text) {
      return hinder({ field: 'text', advice: 'Write the new wording, or withdraw the note.' });
    }
    void submit({ do: 'note.correct', note: note.id, text }, 'Note corrected');
  };
  const withdraw = () => void submit({ do: 'note.correct', note: note.id }, 'Note withdrawn');
  return (
    <EditorForm
      title="Correct this note"
      save="Save correction"
      isBusy={isBusy}
      hindrance={hindrance}
      onDiscard={isTouched ? discard : undefined}
      onSave={save}
      tools={
        <Button look="plain" icon="withdraw" disabled={isBusy} onClick={withdraw}>
          Withdraw note
        </Button>
      }
    >
      <Field
        name="text"
        label="New wording"
        hint="The wording of before stays in the note’s history."
        hindrance={hindrance}
      >
        {(control) => (
          <textarea
            {...control}
            dir="auto"
            value={fields.text}
            onChange={(event) => change({ text: event.target.value })}
          />
        )}
      </Field>
    </EditorForm>
  );
}
