import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import { RoomHeading } from '../../../components/workspace/RoomHeading.tsx';
import { FoundTeam } from '../../../components/workspace/sharing/FoundTeam.tsx';
import { JoinTeam } from '../../../components/workspace/sharing/JoinTeam.tsx';
import { LeaveTeam } from '../../../components/workspace/sharing/LeaveTeam.tsx';
import { TeamStatus } from '../../../components/workspace/sharing/TeamStatus.tsx';
import { ask } from '../../../lib/messages/ask.ts';
import { endpointPattern } from '../../../lib/messages/sharing/endpoint-pattern.ts';
import { reportOf } from '../../../lib/platform/failure.ts';
import { requestHost } from '../../../lib/platform/permissions.ts';
import { countShareable } from '../../../lib/store/sharing/only-here.ts';
import type { Joined, Team } from '../../../lib/sync/teams.ts';
import { useDb } from '../store-context.ts';
import { useTeam } from '../team-context.ts';
import { tellFailure } from '../tell.tsx';
import { useJoin } from '../use-join.ts';
import { useLeave } from '../use-leave.ts';
import { useSettings } from '../use-settings.ts';
import { useSharing } from '../use-sharing.ts';

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
  const pattern = endpointPattern(team.joined.endpoint);
  if (!sharing) return null;
  return (
    <>
      <TeamStatus
        {...sharing}
        role={team.joined.role}
        label={team.joined.label}
        busy={busy}
        acts={{
          onShare: () => void share(),
          onAllowDeletes: () => void share(true),
          onAccess: () => void (pattern && requestHost(pattern)),
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
  if (!join.step || !counts || !settings)
    return (
      <JoinTeam busy={join.busy} trouble={join.trouble} onTry={join.onTry} isAnother={!!joined} />
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
