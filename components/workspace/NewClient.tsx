import { Button, Group, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { Ask } from './Ask.tsx';

/** Asks for the name of a new client. */
export function NewClient(props: {
  isOpen: boolean;
  advice?: string;
  onClose(): void;
  onCreate(name: string): void;
}) {
  const [name, setName] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim()) props.onCreate(name.trim());
  };
  return (
    <Ask isOpen={props.isOpen} onClose={props.onClose} title="A new client">
      <form onSubmit={submit}>
        <TextInput
          data-autofocus
          label="What the client calls itself"
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          error={props.advice}
          maxLength={500}
        />
        <Group justify="flex-end" mt="md">
          <Button variant="default" onClick={props.onClose}>
            Close
          </Button>
          <Button type="submit" disabled={name.trim() === ''}>
            Add the client
          </Button>
        </Group>
      </form>
    </Ask>
  );
}
