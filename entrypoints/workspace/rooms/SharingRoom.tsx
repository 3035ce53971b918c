import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import { RoomHeading } from '../../../components/workspace/RoomHeading.tsx';
import { FoundTeam } from '../../../components/workspace/sharing/FoundTeam.tsx';
import { JoinTeam } from '../../../components/workspace/sharing/JoinTeam.tsx';
import { LeaveTeam } from '../../../components/workspace/sharing/LeaveTeam.tsx';
import { SignInTeam } from '../../../components/workspace/sharing/SignInTeam.tsx';
import { TeamStatus } from '../../../components/workspace/sharing/TeamStatus.tsx';
import { ask } from '../../../lib/messages/ask.ts';
import { patternsOf } from '../../../lib/messages/sharing/endpoint-pattern.ts';
import { reportOf } from '../../../lib/platform/failure.ts';
import { requestHosts } from '../../../lib/platform/permissions.ts';
import { countShareable } from '../../../lib/store/sharing/only-here.ts';
import type { Joined, Team } from '../../../lib/sync/teams.ts';
import { useDb } from '../store-context.ts';
import { useTeam } from '../team-context.ts';
import { tellFailure } from '../tell.tsx';
import { useJoin } from '../use-join.ts';
import { useLeave } from '../use-leave.ts';
import { useSettings } from '../use-settings.ts';
import { useSharing } from '../use-sharing.ts';
import { useSignInAgain } from '../use-sign-in-again.ts';

/** Sharing with a team: where it stands, joining and leaving. */
export function SharingRoom() {
  const team = useTeam();
  return (
    <>
      <RoomHeading
        title="Sharing"
        about="What you write is kept on this device first, and shared with your team as soon as the network lets it."
      />
      {team.joined && <Member key={team.id} team={{ ...team, joined: team.joined }} />}
      <Entrance />
    </>
  );
}

function Member({ team }: { team: Team & { joined: Joined } }) {
  const db = useDb();
  const sharing = useSharing(db, team);
  const leave = useLeave(team);
  const [busy, setBusy] = useState(false);
  const share = async (isDeleteAllowed?: boolean) => {
    setBusy(true);
    await ask('team.share', { team: team.id, isDeleteAllowed }).catch((thrown) =>
      tellFailure(reportOf(thrown).advice),
    );
    setBusy(false);
  };
  const again = useSignInAgain(team.joined);
  if (!sharing) return null;
  return (
    <>
      <TeamStatus
        {...sharing}
        role={team.joined.role}
        label={team.joined.label}
        busy={busy || again.busy}
        trouble={again.trouble}
        acts={{
          onShare: () => void share(),
          onAllowDeletes: () => void share(true),
          onAccess: () => void requestHosts(patternsOf(team.joined)),
          onSignIn: again.signIn,
          onLeave: leave.open,
        }}
      />
      <LeaveTeam key={leave.dialog.title} {...leave.dialog} />
    </>
  );
}

function Entrance() {
  const db = useDb();
  const { title, joined } = useTeam();
  const join = useJoin();
  const settings = useSettings();
  const counts = useLiveQuery(() => countShareable(db), [db]);
  if (join.signIn) {
    const { endpoint, issuer, workspace, busy, trouble } = join.signIn;
    const hosts = { host: new URL(endpoint).host, issuer: new URL(issuer).host };
    const acts = { onSignIn: join.onSignIn, onBack: join.onBack };
    return <SignInTeam {...hosts} {...acts} workspace={workspace} busy={busy} trouble={trouble} />;
  }
  if (!join.step || !counts || !settings)
    return (
      <JoinTeam
        busy={join.busy}
        trouble={join.trouble}
        onTry={join.onTry}
        onFindSignIn={join.onFindSignIn}
        isAnother={!!joined}
      />
    );
  return (
    <FoundTeam
      found={join.step.found}
      here={{ title, ...counts, isShared: joined !== undefined }}
      name={settings.name}
      busy={join.busy}
      trouble={join.trouble}
      onJoin={join.onJoin}
      onBack={join.onBack}
    />
  );
}
