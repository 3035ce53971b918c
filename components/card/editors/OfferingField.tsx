import type { ComponentProps } from 'react';
import type { Choice } from '../../../lib/views/client-view.ts';
import { clipName } from '../elements/clip-name.ts';
import { Field } from './Field.tsx';

type Props = {
  offerings: readonly Choice[];
  chosen: string;
  /** What stands where none is chosen. */
  none: string;
  hindrance: ComponentProps<typeof Field>['hindrance'];
  onChoose: (id: string) => void;
};

/** The offering of an engagement, out of those that are loaded. */
export function OfferingField({ offerings, chosen, none, hindrance, onChoose }: Props) {
  return (
    <Field
      name="offering"
      label="Offering"
      hint="Brings its cast and its journey"
      hindrance={hindrance}
    >
      {(control) => (
        <select {...control} value={chosen} onChange={(event) => onChoose(event.target.value)}>
          <option value="">{none}</option>
          {offerings.map((choice) => (
            <option key={choice.id} value={choice.id}>
              {clipName(choice.name)}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
