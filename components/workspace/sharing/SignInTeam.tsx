import { Button } from '@mantine/core';
import { BusyButton } from '../BusyButton.tsx';
import { Panel } from '../Panel.tsx';
import room from '../room.module.css';
import styles from './sharing.module.css';
import { type JoinTrouble, TroubleNote } from './TroubleNote.tsx';

/** Says where people of the firm sign in, and leads there. */
export function SignInTeam(props: {
  /** The hosts of the endpoint and of the firm's sign-in. */
  host: string;
  issuer: string;
  workspace: string;
  busy: boolean;
  trouble: JoinTrouble | undefined;
  onSignIn(): void;
  onBack(): void;
}) {
  return (
    <Panel title="The connection works">
      <p className={room.words}>
        A Clientside endpoint answers at {props.host}. Your firm’s people get into the workspace “
        {props.workspace}” by signing in at {props.issuer}.
      </p>
      <p className={room.words}>
        A window of {props.issuer} opens for that. Your password stays there: Clientside gets a
        token, and may reach that host to renew it.
      </p>
      <div className={styles.form}>
        {props.trouble && <TroubleNote {...props.trouble} />}
        <div className={styles.acts}>
          <BusyButton loading={props.busy} onClick={props.onSignIn}>
            Sign in
          </BusyButton>
          <Button variant="default" onClick={props.onBack}>
            Not now
          </Button>
        </div>
      </div>
    </Panel>
  );
}
