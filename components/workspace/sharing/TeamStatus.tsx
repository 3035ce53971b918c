import { Button, Loader } from '@mantine/core';
import { CircleAlert, CircleCheck, CloudOff } from 'lucide-react';
import type { SharingView } from '../../../lib/views/sharing-view.ts';
import { type StatusWords, statusWords } from '../../sharing/status-words.ts';
import { BusyButton } from '../BusyButton.tsx';
import { Panel } from '../Panel.tsx';
import styles from './sharing.module.css';
import { type JoinTrouble, TroubleNote } from './TroubleNote.tsx';

const MOVE = 'Ask for an endpoint before it gets slow.';

/** What a file is becoming too small for, and what comes that there is no room for. */
const WARNINGS: Record<string, string> = {
  many_records: `The file has more records than one file is good for, about 2,000. ${MOVE}`,
  many_writers: `More than five people write this file. ${MOVE}`,
  overfull:
    'More comes from there that can’t be read than is kept here. The rest is shared as always; tell who looks after it. An update asks for all of it again.',
  large_document: `The file is large, and everybody writes it whole. ${MOVE}`,
};

/** What a person can do about a team. */
export type TeamActs = {
  onShare(): void;
  /** Takes over that the team has deleted a lot. */
  onAllowDeletes(): void;
  /** Gives the browser's access back. */
  onAccess(): void;
  /** Signs in anew at the firm's issuer. */
  onSignIn(): void;
  onLeave(): void;
};

/** Where sharing with a team stands, in words, with what there is to do. */
export function TeamStatus(props: {
  view: SharingView;
  role: string;
  label: string;
  now: number;
  busy: boolean;
  /** Why signing in again did not work. */
  trouble?: JoinTrouble | undefined;
  acts: TeamActs;
}) {
  const { view, acts } = props;
  const status = statusWords(view, props.now);
  return (
    <Panel
      title={view.title}
      actions={
        <div className={styles.acts}>
          <BusyButton variant="default" loading={props.busy} onClick={acts.onShare}>
            Share now
          </BusyButton>
          <Button variant="default" onClick={acts.onLeave}>
            Leave
          </Button>
        </div>
      }
    >
      <div className={styles.status} data-tone={status.tone}>
        <Sign tone={status.tone} />
        <div role="status">
          <p className={styles.statusWords}>{status.words}</p>
          {status.advice && <p className={styles.advice}>{status.advice}</p>}
          <Act view={view} acts={acts} />
        </div>
      </div>
      {props.trouble && <TroubleNote {...props.trouble} />}
      {view.warnings?.map((code) => (
        <p key={code} className={styles.hint}>
          {WARNINGS[code] ?? code}
        </p>
      ))}
      <p className={styles.about}>
        Through {view.host}, as {props.label}
        {props.role === 'reader' ? ', who may read' : ''}.
        {view.differsAt !== undefined &&
          ' The endpoint counts other records than are here, though everything was brought; it is looked at again tomorrow.'}
      </p>
    </Panel>
  );
}

const ICONS = { calm: CircleCheck, away: CloudOff, alert: CircleAlert };

function Sign({ tone }: Pick<StatusWords, 'tone'>) {
  if (tone === 'busy') return <Loader size={16} aria-hidden />;
  const Icon = ICONS[tone];
  return <Icon size={18} strokeWidth={1.75} aria-hidden />;
}

function Act({ view, acts }: { view: SharingView; acts: TeamActs }) {
  const code = view.paused?.code;
  if (code === 'many_deletes')
    return (
      <Button mt="xs" size="xs" variant="default" onClick={acts.onAllowDeletes}>
        It was meant: delete here too
      </Button>
    );
  if (code === 'no_access')
    return (
      <Button mt="xs" size="xs" onClick={acts.onAccess}>
        Give access
      </Button>
    );
  if (code === 'unauthorized' && view.isSignIn)
    return (
      <Button mt="xs" size="xs" onClick={acts.onSignIn}>
        Sign in again
      </Button>
    );
  return null;
}
