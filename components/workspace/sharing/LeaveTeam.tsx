import { Button, Group, Radio } from '@mantine/core';
import { useState } from 'react';
import { Ask } from '../Ask.tsx';
import room from '../room.module.css';
import styles from './sharing.module.css';

/** What is only here and would be lost with the rest: edits that wait, and notes that are private. */
export type Unshared = { waiting: number; privateNotes: number };

/** Asks how a team is left: with what is here kept on this device, or removed from it. */
export function LeaveTeam(props: {
  title?: string;
  unshared: Unshared;
  busy: boolean;
  onLeave(isKept: boolean): void;
  onClose(): void;
}) {
  const [choice, setChoice] = useState('keep');
  const only = onlyHere(props.unshared);
  return (
    <Ask
      isOpen={props.title !== undefined}
      onClose={props.onClose}
      title={`Leave “${props.title}”?`}
    >
      <p className={room.words}>
        What you shared stays with the team. Your token is forgotten here; ask whoever runs the
        endpoint to revoke it as well.
      </p>
      <Radio.Group
        mt="md"
        value={choice}
        onChange={setChoice}
        aria-label="What becomes of what is here"
      >
        <Radio
          value="keep"
          label="Keep a copy on this device"
          description="Nothing is lost here; it is only shared no more."
        />
        <Radio
          mt="xs"
          value="remove"
          label="Remove it from this device"
          description="Every client, person and persona of this team goes from this browser."
        />
      </Radio.Group>
      {only && (
        <p className={styles.trouble} role={choice === 'remove' ? 'alert' : undefined}>
          {`${only} on this device. ${choice === 'remove' ? 'Removing loses that for good: share or export it first, or keep a copy.' : 'That stays.'}`}
        </p>
      )}
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={props.onClose}>
          Stay
        </Button>
        <Button
          color={choice === 'remove' ? 'alert' : undefined}
          loading={props.busy}
          onClick={() => props.onLeave(choice === 'keep')}
        >
          {choice === 'keep' ? 'Leave and keep a copy' : 'Leave and remove'}
        </Button>
      </Group>
    </Ask>
  );
}

function onlyHere({ waiting, privateNotes }: Unshared): string {
  const parts = [
    waiting > 0 && `${waiting} ${waiting === 1 ? 'edit' : 'edits'}`,
    privateNotes > 0 && `${privateNotes} private ${privateNotes === 1 ? 'note' : 'notes'}`,
  ].filter(Boolean);
  if (parts.length === 0) return '';
  const isOne = waiting + privateNotes === 1;
  return `${parts.join(' and ')} ${isOne ? 'is' : 'are'} only`;
}
