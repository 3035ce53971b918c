import type { ClientView } from '../../../lib/views/client-view.ts';
import { clipName } from '../elements/clip-name.ts';
import type { ControlProps } from './Field.tsx';

/** Chooses a persona: those of the cast first, then the rest of the library. */
export function PersonaSelect(props: {
  control: ControlProps;
  personas: ClientView['personas'];
  value: string;
  onChoose(persona: string): void;
}) {
  const { control, personas, value, onChoose } = props;
  return (
    <select {...control} value={value} onChange={(event) => onChoose(event.target.value)}>
      <option value="">Not known yet</option>
      <Group label="In the cast" personas={personas.filter(({ inCast }) => inCast)} />
      <Group label="Other personas" personas={personas.filter(({ inCast }) => !inCast)} />
    </select>
  );
}

function Group(props: { label: string; personas: ClientView['personas'] }) {
  if (props.personas.length === 0) return null;
  return (
    <optgroup label={props.label}>
      {props.personas.map(({ id, name, role }) => (
        <option key={id} value={id}>
          {`${clipName(role)}: ${clipName(name)}`}
        </option>
      ))}
    </optgroup>
  );
}
