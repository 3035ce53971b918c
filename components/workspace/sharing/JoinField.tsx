import { PasswordInput, TextInput } from '@mantine/core';

/** What somebody writes to come into a team, by field. */
export type JoinText = {
  link: string;
  endpoint: string;
  workspace: string;
  token: string;
  document: string;
  user: string;
  password: string;
};

type Words = { label: string; description?: string; placeholder?: string };

const WORDS: Record<keyof JoinText, Words> = {
  link: {
    label: 'Join link',
    description: 'It works once, for you alone',
    placeholder: 'https://clientside.example.com/join#v1.…',
  },
  endpoint: { label: 'Address of the endpoint', placeholder: 'https://clientside.example.com' },
  workspace: { label: 'Workspace' },
  token: { label: 'Token' },
  document: {
    label: 'Address of the file',
    description: 'Where nothing is yet, an empty one is made',
    placeholder: 'https://files.example.com/team.json',
  },
  user: { label: 'User name', description: 'If the server asks for one' },
  password: { label: 'Password' },
};

/** One thing that is asked for on the way into a team; secrets are not shown unless somebody wants to see them. */
export function JoinField(props: {
  name: keyof JoinText;
  value: string;
  onChange(value: string): void;
}) {
  const { name, value } = props;
  const control = {
    ...WORDS[name],
    value,
    onChange: (event: { currentTarget: { value: string } }) =>
      props.onChange(event.currentTarget.value),
    autoComplete: 'off',
  };
  if (name === 'token' || name === 'password')
    return (
      <PasswordInput
        {...control}
        visibilityToggleButtonProps={{ 'aria-label': `Show the ${name}` }}
      />
    );
  return <TextInput {...control} spellCheck={false} />;
}
