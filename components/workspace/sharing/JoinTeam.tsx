import { Button, PasswordInput, SegmentedControl, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { Entrance } from '../../../lib/views/team-view.ts';
import { Panel } from '../Panel.tsx';
import room from '../room.module.css';
import styles from './sharing.module.css';
import { type JoinTrouble, TroubleNote } from './TroubleNote.tsx';

type Way = 'link' | 'token' | 'sign-in';

/** The workspace of an endpoint that one signs in to. */
export type SignInWish = { endpoint: string; workspace: string };

/** Asks for the way into a team: a join link, address, workspace and token, or the firm's own sign-in; nothing is joined by it yet. */
export function JoinTeam(props: {
  busy: boolean;
  trouble: JoinTrouble | undefined;
  /** Somebody who is in a team joins one more. */
  isAnother: boolean;
  onTry(entrance: Entrance): void;
  onFindSignIn(wish: SignInWish): void;
}) {
  const [way, setWay] = useState<Way>('link');
  const [text, setText] = useState({ link: '', endpoint: '', workspace: '', token: '' });
  const write = (name: keyof typeof text) => (event: { currentTarget: { value: string } }) =>
    setText({ ...text, [name]: event.currentTarget.value });
  const { link, endpoint, workspace, token } = text;
  const wish = { endpoint, workspace: workspace.trim() };
  const entrance = way === 'link' ? { link } : { ...wish, token };
  const asked = way === 'sign-in' ? wish : entrance;
  const isWhole = Object.values(asked).every((value) => value.trim() !== '');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!isWhole) return;
    if (way === 'sign-in') props.onFindSignIn(wish);
    else props.onTry(entrance);
  };
  return (
    <Panel title={props.isAnother ? 'Join another team' : 'Join a team'}>
      <p className={room.words}>
        A team shares its clients, its people and its library through an endpoint that your firm
        runs. Your private notes and the sample stay on this device.
      </p>
      <form className={styles.form} onSubmit={submit}>
        <SegmentedControl
          className={styles.ways}
          aria-label="What you were given"
          value={way}
          onChange={(value) => setWay(value as Way)}
          data={[
            { value: 'link', label: 'Join link' },
            { value: 'token', label: 'Address and token' },
            { value: 'sign-in', label: 'Firm’s sign-in' },
          ]}
        />
        {way === 'link' ? (
          <TextInput
            label="Join link"
            description="It works once, for you alone"
            placeholder="https://clientside.example.com/join#v1.…"
            value={link}
            onChange={write('link')}
            autoComplete="off"
            spellCheck={false}
          />
        ) : (
          <>
            <TextInput
              label="Address of the endpoint"
              placeholder="https://clientside.example.com"
              value={endpoint}
              onChange={write('endpoint')}
              autoComplete="off"
              spellCheck={false}
            />
            <TextInput
              label="Workspace"
              value={workspace}
              onChange={write('workspace')}
              autoComplete="off"
              spellCheck={false}
            />
            {way === 'token' && (
              <PasswordInput
                label="Token"
                value={token}
                onChange={write('token')}
                autoComplete="off"
                visibilityToggleButtonProps={{ 'aria-label': 'Show the token' }}
              />
            )}
          </>
        )}
        {props.trouble && <TroubleNote {...props.trouble} />}
        <div>
          <Button type="submit" loading={props.busy} disabled={!isWhole}>
            Test the connection
          </Button>
        </div>
      </form>
    </Panel>
  );
}
