import { Button, Group, Radio } from '@mantine/core';
import { useState } from 'react';
import { Ask } from '../Ask.tsx';
import room from '../room.module.css';
import styles from './sharing.module.css';

// Without a comma before the “and”.
const LIST = new Intl.ListFormat('en-GB');

/** What is only here and would be lost with the rest: edits that wait, those that were refused, notes that are private; and records of which it is not known yet. */
export type Unshared = { waiting: number; refused: number; privateNotes: number; unseen: number };

const FORGOTTEN = {
  token:
    'What you shared stays with the team. Your token is forgotten here; ask whoever runs the endpoint to revoke it as well.',
  'sign-in': 'What you shared stays with the team. Your sign-in is forgotten here.',
  document: 'What you shared stays in the file. Its name and password are forgotten here.',
};

type LeaveTeamProps = {
  isOpen: boolean;
  title: string;
  /** Not there while it is counted. */
  unshared: Unshared | undefined;
  busy: boolean;
  /** What lets one in, which is forgotten; without it, a token. */
  by?: 'sign-in' | 'document';
  onLeave(isKept: boolean): void;
  onClose(): void;
};

/** Asks how a team is left: with what is here kept on this device, or removed from it. */
export function LeaveTeam(props: LeaveTeamProps) {
  return (
    <Ask isOpen={props.isOpen} onClose={props.onClose} title={`Leave “${props.title}”?`}>
      <LeaveChoice {...props} />
    </Ask>
  );
}

/** The two ways to leave; each time it is asked, the copy is what is chosen. */
function LeaveChoice(props: LeaveTeamProps) {
  const [choice, setChoice] = useState('keep');
  const only = props.unshared && onlyHere(props.unshared);
  return (
    <>
      <p className={room.words}>{FORGOTTEN[props.by ?? 'token']}</p>
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
        <div className={styles.only}>
          {choice === 'remove' ? (
            <p className={styles.trouble} role="alert">
              {only} Removing loses that for good: share or export it first, or keep a copy.
            </p>
          ) : (
            <p className={styles.hint}>{only} That stays.</p>
          )}
        </div>
      )}
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={props.onClose}>
          Stay
        </Button>
        <Button
          color={choice === 'remove' ? 'alert' : undefined}
          loading={props.busy || !props.unshared}
          onClick={() => props.onLeave(choice === 'keep')}
        >
          {choice === 'keep' ? 'Leave and keep a copy' : 'Leave and remove'}
        </Button>
      </Group>
    </>
  );
}

function onlyHere({ waiting, refused, privateNotes, unseen }: Unshared): string {
  const parts = [
    counted(waiting, 'edit', 'edits'),
    counted(refused, 'refused edit', 'refused edits'),
    counted(privateNotes, 'private note', 'private notes'),
  ].filter(Boolean);
  const is = waiting + refused + privateNotes === 1 ? 'is' : 'are';
  const sure = parts.length > 0 ? `${LIST.format(parts)} ${is} only on this device.` : '';
  if (unseen === 0) return sure;
  const more = sure
    ? `${counted(unseen, 'more record', 'more records')} may be`
    : `${counted(unseen, 'record', 'records')} may be only on this device`;
  return `${sure} ${more}: not all that the team has is here yet.`.trim();
}

function counted(n: number, one: string, many: string): string {
  return n === 0 ? '' : `${n.toLocaleString('en')} ${n === 1 ? one : many}`;
}
