import { useLiveQuery } from 'dexie-react-hooks';
import { RoomHeading } from '../../../components/workspace/RoomHeading.tsx';
import { Steps } from '../../../components/workspace/Steps.tsx';
import { FoundTeam } from '../../../components/workspace/sharing/FoundTeam.tsx';
import { JoinTeam } from '../../../components/workspace/sharing/JoinTeam.tsx';
import { RecoverySheet } from '../../../components/workspace/sharing/RecoverySheet.tsx';
import { SignInTeam } from '../../../components/workspace/sharing/SignInTeam.tsx';
import { countShareable } from '../../../lib/store/sharing/only-here.ts';
import { Membership } from '../Membership.tsx';
import { useDb } from '../store-context.ts';
import { useTeam } from '../team-context.ts';
import { useJoin } from '../use-join.ts';
import { useKeptFocus } from '../use-kept-focus.ts';
import { useSettings } from '../use-settings.ts';
import { useSheet } from '../use-sheet.ts';

/** Sharing with a team: where it stands, joining and leaving. */
export function SharingRoom() {
  const team = useTeam();
  const sheet = useSheet(team);
  const root = useKeptFocus(team.joined?.workspace);
  if (sheet && team.joined) {
    const { host } = new URL(team.joined.endpoint);
    return <RecoverySheet {...sheet} title={team.title} host={host} />;
  }
  return (
    <div ref={root}>
      <RoomHeading
        title="Sharing"
        about="What you write is kept on this device first, and shared with your team as soon as the network lets it."
      />
      {team.joined && <Membership key={team.id} team={{ ...team, joined: team.joined }} />}
      <Entrance />
    </div>
  );
}

function Entrance() {
  const db = useDb();
  const { id, title, joined } = useTeam();
  const join = useJoin(id);
  const settings = useSettings();
  const counts = useLiveQuery(() => countShareable(db), [db]);
  if (join.signIn) {
    const { endpoint, issuer, workspace, busy, trouble } = join.signIn;
    const hosts = { host: new URL(endpoint).host, issuer: new URL(issuer).host };
    const acts = { onSignIn: join.onSignIn, onBack: join.onBack };
    return (
      <Steps at="sign-in">
        <SignInTeam {...hosts} {...acts} workspace={workspace} busy={busy} trouble={trouble} />
      </Steps>
    );
  }
  if (!join.step || !counts || !settings)
    return (
      <Steps at="way in">
        <JoinTeam
          busy={join.busy}
          trouble={join.trouble}
          onTry={join.onTry}
          onFindSignIn={join.onFindSignIn}
          isAnother={!!joined}
        />
      </Steps>
    );
  return (
    <Steps at="found">
      <FoundTeam
        found={join.step.found}
        again={join.step.again}
        here={{ title, ...counts, isShared: joined !== undefined }}
        name={settings.name}
        busy={join.busy}
        trouble={join.trouble}
        onJoin={join.onJoin}
        onBack={join.onBack}
      />
    </Steps>
  );
}
