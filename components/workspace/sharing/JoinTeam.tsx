import { SegmentedControl } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { type FormEvent, useState } from 'react';
import type { Entrance } from '../../../lib/views/team-view.ts';
import { BusyButton } from '../BusyButton.tsx';
import { Panel } from '../Panel.tsx';
import room from '../room.module.css';
import { JoinField, type JoinText } from './JoinField.tsx';
import styles from './sharing.module.css';
import { type JoinTrouble, TroubleNote } from './TroubleNote.tsx';

type Way = 'link' | 'token' | 'sign-in' | 'document';

/** What each way asks for; what it can do without is `user` and `password`. */
const ASKED: Record<Way, readonly (keyof JoinText)[]> = {
  link: ['link'],
  token: ['endpoint', 'workspace', 'token'],
  'sign-in': ['endpoint', 'workspace'],
  document: ['document', 'user', 'password'],
};
const OPTIONAL: ReadonlySet<string> = new Set(['user', 'password']);

const NOTHING: JoinText = {
  link: '',
  endpoint: '',
  workspace: '',
  token: '',
  document: '',
  user: '',
  password: '',
};

/** The workspace of an endpoint that one signs in to. */
export type SignInWish = { endpoint: string; workspace: string };

/** Asks for the way into a team: a join link, address, workspace and token, the firm's own sign-in, or a file; nothing is joined by it yet. */
export function JoinTeam(props: {
  busy: boolean;
  trouble: JoinTrouble | undefined;
  /** Somebody who is in a team joins one more. */
  isAnother: boolean;
  onTry(entrance: Entrance): void;
  onFindSignIn(wish: SignInWish): void;
}) {
  const [way, setWay] = useState<Way>('link');
  const [text, setText] = useState(NOTHING);
  // What went wrong on one way says nothing of another.
  const [tried, setTried] = useState<Way>('link');
  const isNarrow = useMediaQuery('(max-width: 480px)') ?? false;
  const isWhole = ASKED[way].every((name) => OPTIONAL.has(name) || text[name].trim() !== '');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!isWhole) return;
    setTried(way);
    const { link, endpoint, token, document, user, password } = text;
    const wish = { endpoint, workspace: text.workspace.trim() };
    if (way === 'sign-in') props.onFindSignIn(wish);
    else if (way === 'link') props.onTry({ link });
    else if (way === 'document') props.onTry({ document, user, password });
    else props.onTry({ ...wish, token });
  };
  return (
    <Panel title={props.isAnother ? 'Join another team' : 'Join a team'}>
      <p className={room.words}>
        A team shares its clients, its people and its library through an endpoint that your firm
        runs. Your private notes and the sample stay on this device.
      </p>
      <form className={styles.form} onSubmit={submit}>
        <SegmentedControl
          orientation={isNarrow ? 'vertical' : 'horizontal'}
          className={styles.ways}
          aria-label="What you were given"
          value={way}
          onChange={(value) => setWay(value as Way)}
          data={[
            { value: 'link', label: 'Join link' },
            { value: 'token', label: 'Address and token' },
            { value: 'sign-in', label: 'Firm’s sign-in' },
            { value: 'document', label: 'A file' },
          ]}
        />
        {way === 'document' && (
          <p className={styles.hint}>
            Without an endpoint a small team can share by one file on a WebDAV server: up to five
            people and about 2,000 records. Everybody writes the whole file.
          </p>
        )}
        {ASKED[way].map((name) => (
          <JoinField
            key={name}
            name={name}
            value={text[name]}
            onChange={(value) => setText({ ...text, [name]: value })}
          />
        ))}
        {props.trouble && tried === way && <TroubleNote {...props.trouble} />}
        <div>
          <BusyButton type="submit" loading={props.busy} disabled={!isWhole}>
            Test the connection
          </BusyButton>
        </div>
      </form>
    </Panel>
  );
}
