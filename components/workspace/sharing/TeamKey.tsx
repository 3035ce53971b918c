import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { BusyButton } from '../BusyButton.tsx';
import { Panel } from '../Panel.tsx';
import room from '../room.module.css';
import styles from './sharing.module.css';
import { type JoinTrouble, TroubleNote } from './TroubleNote.tsx';

/** Asks for the key of a workspace that is encrypted, or makes it where nobody may have yet. */
export function TeamKey(props: {
  busy: boolean;
  trouble: JoinTrouble | undefined;
  onEnter(key: string): void;
  onMake?: (() => void) | undefined;
}) {
  const [key, setKey] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (key.trim()) props.onEnter(key);
  };
  return (
    <Panel title="The workspace’s key">
      <p className={room.words}>
        What the team writes is encrypted before it leaves each device. The key is on the sheet that
        was printed when it was made. It stays on this device; the endpoint never sees it.
      </p>
      <form className={styles.form} onSubmit={submit}>
        <TextInput
          label="Key"
          description="Thirteen groups of five letters and digits"
          value={key}
          onChange={(event) => setKey(event.currentTarget.value)}
          autoComplete="off"
          spellCheck={false}
          classNames={{ input: styles.key }}
        />
        {props.trouble && <TroubleNote {...props.trouble} />}
        <div className={styles.acts}>
          <BusyButton type="submit" loading={props.busy} disabled={key.trim() === ''}>
            Enter the key
          </BusyButton>
          {props.onMake && (
            <Button variant="default" disabled={props.busy} onClick={props.onMake}>
              Nobody has one yet: make it
            </Button>
          )}
        </div>
      </form>
    </Panel>
  );
}
