import { TextInput } from '@mantine/core';
import { NAME_LIMIT, nameTrouble } from '../../lib/model/author-name.ts';

/** The name that somebody writes under; one that can't be taken stays as it is, with words that say why. */
export function NameField(props: {
  label: string;
  description: string;
  value: string;
  maxWidth?: number;
  onChange(value: string): void;
}) {
  const { value } = props;
  return (
    <TextInput
      maw={props.maxWidth}
      label={props.label}
      description={props.description}
      value={value}
      error={errorWords(value)}
      onChange={(event) => props.onChange(event.currentTarget.value)}
      autoComplete="name"
    />
  );
}

function errorWords(value: string): string | undefined {
  const trouble = nameTrouble(value);
  if (trouble === 'long')
    return `It has ${value.trim().length} characters, and a team takes ${NAME_LIMIT}. Shorten it as you like it.`;
  return (
    trouble && 'There is something in it that can’t be seen. Type it anew instead of pasting it.'
  );
}
