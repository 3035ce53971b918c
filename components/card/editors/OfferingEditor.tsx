import { useState } from 'react';
import type { Choice } from '../../../lib/views/client-view.ts';
import { clipName } from '../elements/clip-name.ts';
import { EditorForm } from './EditorForm.tsx';
import { offeringKey } from './editor-keys.ts';
import { OfferingField } from './OfferingField.tsx';
import { useSubmit } from './use-submit.ts';

const shown = ['offering'];

/** Gives an engagement its offering out of a long list. */
export function OfferingEditor(props: { engagement: string; offerings: readonly Choice[] }) {
  const { engagement, offerings } = props;
  const [chosen, choose] = useState('');
  // A choice in a list is nothing typed: there is no draft to keep.
  const { submit, hinder, hindrance, isBusy } = useSubmit({
    key: offeringKey,
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
      <OfferingField
        offerings={offerings}
        chosen={chosen}
        none="Choose"
        hindrance={hindrance}
        onChoose={choose}
      />
    </EditorForm>
  );
}
