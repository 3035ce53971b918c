import { useState } from 'react';
import type { Choice } from '../../../lib/views/client-view.ts';
import { clipName } from '../elements/clip-name.ts';
import { EditorForm } from './EditorForm.tsx';
import { Field } from './Field.tsx';
import { useSubmit } from './use-submit.ts';

const shown = ['offering'];

/** Gives an engagement its offering out of a long list. */
export function OfferingEditor(props: { engagement: string; offerings: readonly Choice[] }) {
  const { engagement, offerings } = props;
  const [chosen, choose] = useState('');
  // A choice in a list is nothing typed: there is no draft to keep.
  const { submit, hinder, hindrance, isBusy } = useSubmit({
    spot: 'top',
    fields: shown,
    forget: () => choose(''),
  });
  const save = () => {
    const offering = offerings.find(({ id }) => id === chosen);
    if (!offering) return hinder({ field: 'offering', advice: 'Choose an offering.' });
    void submit(
      { do: 'engagement.offer', engagement, offering: offering.id },
      `Chose ${clipName(offering.name)}`,
    );
  };
  return (
    <EditorForm
      title="Choose the offering"
      save="Choose"
      isBusy={isBusy}
      hindrance={hindrance}
      onSave={save}
    >
      <Field
        name="offering"
        label="Offering"
        hint="Brings its cast and its journey"
        hindrance={hindrance}
      >
        {(control) => (
          <select {...control} value={chosen} onChange={(event) => choose(event.target.value)}>
            <option value="">Choose</option>
            {offerings.map((choice) => (
              <option key={choice.id} value={choice.id}>
                {clipName(choice.name)}
              </option>
            ))}
          </select>
        )}
      </Field>
    </EditorForm>
  );
}
