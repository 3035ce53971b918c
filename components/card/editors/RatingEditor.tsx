import type { ClientView } from '../../../lib/views/client-view.ts';
import { clipName } from '../elements/clip-name.ts';
import form from './EditorForm.module.css';
import { EditorForm } from './EditorForm.tsx';
import { ratingKey } from './editor-keys.ts';
import { Field } from './Field.tsx';
import { Pills } from './Pills.tsx';
import { readScore } from './read-score.ts';
import { useDiscard } from './use-discard.ts';
import { useDraft } from './use-draft.ts';
import { useSubmit } from './use-submit.ts';

const ways = ['In a conversation', 'In a review meeting', 'By survey'] as const;
const usual: string = ways[0];

const shown = ['stakeholder', 'score', 'asked'];

/** Adds one answer about a touchpoint or the whole journey: who gave it, 0–100, and how it was asked. */
export function RatingEditor(props: {
  client: ClientView;
  journey: string;
  on: string;
  /** What is rated, in words. */
  what: string;
  spot: string;
}) {
  const { client, journey, on, what, spot } = props;
  const { people } = client;
  const key = ratingKey(on);
  const { fields, change, isTouched, forget } = useDraft(key, {
    stakeholder: people.length === 1 ? (people[0]?.id ?? '') : '',
    score: '',
    asked: usual,
    own: '',
  });
  const { submit, hinder, hindrance, isBusy } = useSubmit({
    key,
    spot,
    fields: shown,
    forget,
  });
  const discard = useDiscard(key, spot);
  const isUsual = ways.some((one) => one === fields.asked);
  // Drafts of earlier versions have one's own words in `asked`.
  const [way, own] = isUsual ? [fields.asked, fields.own] : [usual, fields.asked];
  const asked = own.trim() || way;
  const person = people.find(({ id }) => id === fields.stakeholder);
  const save = () => {
    const score = readScore(fields.score);
    if (!person) return hinder({ field: 'stakeholder', advice: 'Say who gave this answer.' });
    if (score === undefined) {
      return hinder({ field: 'score', advice: 'Write a number from 0 (worst) to 100 (best).' });
    }
    void submit(
      { do: 'rating.add', journey, on, stakeholder: person.id, score, asked },
      `${clipName(person.name)} rated ${what} ${score}`,
    );
  };
  return (
    <EditorForm
      title={`Rate ${what}`}
      save="Add rating"
      isBusy={isBusy}
      hindrance={hindrance}
      onDiscard={isTouched ? discard : undefined}
      onSave={save}
    >
      <div className={form.row}>
        <Field name="stakeholder" label="Who gave the answer" hindrance={hindrance}>
          {(control) => (
            <select
              {...control}
              value={fields.stakeholder}
              onChange={(event) => change({ stakeholder: event.target.value })}
            >
              <option value="">Choose a person</option>
              {people.map(({ id, name }) => (
                <option key={id} value={id}>
                  {clipName(name)}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field name="score" label="Score" hint="0 is the worst, 100 the best" hindrance={hindrance}>
          {(control) => (
            <input
              {...control}
              inputMode="decimal"
              autoComplete="off"
              value={fields.score}
              onChange={(event) => change({ score: event.target.value })}
            />
          )}
        </Field>
      </div>
      <Pills
        legend="How it was asked"
        value={own.trim() ? '' : way}
        choices={ways.map((one) => ({ value: one, label: one }))}
        onChoose={(chosen) => change({ asked: chosen, own: '' })}
      />
      <Field name="asked" label="Or in your own words" hindrance={hindrance}>
        {(control) => (
          <input
            {...control}
            dir="auto"
            autoComplete="off"
            value={own}
            onChange={(event) => change({ asked: way, own: event.target.value })}
          />
        )}
      </Field>
    </EditorForm>
  );
}
