import type { ClientView } from '../../../lib/views/client-view.ts';
import { useCard } from '../card-context.ts';
import { Button } from '../elements/Button.tsx';
import { clipName } from '../elements/clip-name.ts';
import form from './EditorForm.module.css';
import { EditorForm } from './EditorForm.tsx';
import { engagementKey } from './editor-keys.ts';
import { Field } from './Field.tsx';
import { OfferingField } from './OfferingField.tsx';
import { useDiscard } from './use-discard.ts';
import { useDraft } from './use-draft.ts';
import { useSubmit } from './use-submit.ts';

const shown = ['offering', 'name'];

/** Starts an engagement; with an offering it gets that offering's cast and journey. */
export function EngagementEditor({ client }: { client: ClientView }) {
  const { actions } = useCard();
  const { offerings } = client;
  const { fields, change, isTouched, forget } = useDraft(engagementKey, {
    offering: offerings.length === 1 ? (offerings[0]?.id ?? '') : '',
    name: '',
  });
  const { submit, hinder, hindrance, isBusy } = useSubmit({
    key: engagementKey,
    spot: 'top',
    fields: shown,
    forget,
  });
  const discard = useDiscard(engagementKey, 'top');
  const offering = offerings.find(({ id }) => id === fields.offering);
  const name = fields.name.trim() || (offering?.name ?? '');
  const save = () => {
    if (!name) return hinder({ field: 'name', advice: 'Name the engagement.' });
    void submit(
      { do: 'engagement.start', name, ...(offering ? { offering: offering.id } : {}) },
      `Started ${clipName(name)}`,
    );
  };
  return (
    <EditorForm
      title="Start an engagement"
      save="Start"
      isBusy={isBusy}
      hindrance={hindrance}
      onDiscard={isTouched ? discard : undefined}
      onSave={save}
      tools={
        offerings.length === 0 && (
          <Button look="plain" onClick={actions.onOpenWorkspace}>
            Load an offering in the workspace
          </Button>
        )
      }
    >
      <div className={form.row}>
        <OfferingField
          offerings={offerings}
          chosen={fields.offering}
          none="None"
          hindrance={hindrance}
          onChoose={(id) => change({ offering: id })}
        />
        <Field name="name" label="Name" hindrance={hindrance}>
          {(control) => (
            <input
              {...control}
              dir="auto"
              autoComplete="off"
              placeholder={offering?.name}
              value={fields.name}
              onChange={(event) => change({ name: event.target.value })}
            />
          )}
        </Field>
      </div>
    </EditorForm>
  );
}
