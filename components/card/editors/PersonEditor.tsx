import type { ClientView } from '../../../lib/views/client-view.ts';
import type { PersonView } from '../../../lib/views/person-view.ts';
import { clipName } from '../elements/clip-name.ts';
import { levels, levelWords } from '../elements/level-words.ts';
import form from './EditorForm.module.css';
import { EditorForm } from './EditorForm.tsx';
import { personForKey, personKey } from './editor-keys.ts';
import { Field } from './Field.tsx';
import { PersonaSelect } from './PersonaSelect.tsx';
import { Pills } from './Pills.tsx';
import { RemovePerson } from './RemovePerson.tsx';
import { firstFields, hindranceOf, isOnlyHow, savePerson } from './save-person.ts';
import { useDiscard } from './use-discard.ts';
import { useDraft } from './use-draft.ts';
import { useSubmit } from './use-submit.ts';

const levelChoices = levels.map((level) => ({ value: `${level}`, label: levelWords[level] }));
const hows = ['asked', 'observed', 'assumed'].map((how) => ({ value: how, label: how }));

const shown = ['name', 'title', 'persona', 'motivation'];

/** Adds a person, perhaps for a persona that is missing, or changes one. */
export function PersonEditor(props: {
  client: ClientView;
  person?: PersonView;
  persona?: string;
  spot: string;
}) {
  const { client, person, persona, spot } = props;
  const key = persona ? personForKey(persona) : personKey(person?.id);
  const { fields, start, change, isTouched, forget } = useDraft(
    key,
    firstFields(client, person, persona),
  );
  const { submit, hinder, hindrance, isBusy } = useSubmit({ key, spot, fields: shown, forget });
  const discard = useDiscard(key, spot);
  const save = () => {
    const act = savePerson(fields, start, person?.id);
    const wrong = hindranceOf(fields, start, act);
    if (wrong) return hinder(wrong);
    const name = clipName(fields.name.trim());
    const as = isOnlyHow(fields, start) ? `, the motivation as ${fields.how}` : '';
    void submit(act, `${person ? 'Saved' : 'Added'} ${name}${as}`);
  };
  return (
    <EditorForm
      title={person ? `Edit ${clipName(person.name)}` : 'Add a person'}
      save={person ? 'Save' : 'Add person'}
      isBusy={isBusy}
      hindrance={hindrance}
      onDiscard={isTouched ? discard : undefined}
      onSave={save}
      tools={
        person && <RemovePerson client={client} person={person} editor={key} onHindrance={hinder} />
      }
    >
      <div className={form.row}>
        <Field name="name" label="Name" hindrance={hindrance}>
          {(control) => (
            <input
              {...control}
              dir="auto"
              autoComplete="off"
              required
              value={fields.name}
              onChange={(event) => change({ name: event.target.value })}
            />
          )}
        </Field>
        <Field name="title" label="Title" hindrance={hindrance}>
          {(control) => (
            <input
              {...control}
              dir="auto"
              autoComplete="off"
              value={fields.title}
              onChange={(event) => change({ title: event.target.value })}
            />
          )}
        </Field>
      </div>
      <Field name="persona" label="Plays the persona" hindrance={hindrance}>
        {(control) => (
          <PersonaSelect
            control={control}
            personas={client.personas}
            value={fields.persona}
            onChoose={(chosen) => change({ persona: chosen })}
          />
        )}
      </Field>
      {fields.persona && (
        <Pills
          legend="How well we know this person in it"
          value={fields.level}
          choices={levelChoices}
          onChoose={(level) => change({ level })}
        />
      )}
      <Field name="motivation" label="Motivation" hindrance={hindrance}>
        {(control) => (
          <textarea
            {...control}
            dir="auto"
            placeholder="What moves this person, where you know it"
            value={fields.motivation}
            onChange={(event) => change({ motivation: event.target.value })}
          />
        )}
      </Field>
      <Pills
        legend="How we know this"
        value={fields.how}
        choices={hows}
        onChoose={(how) => change({ how })}
      />
    </EditorForm>
  );
}
