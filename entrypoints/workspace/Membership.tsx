import { useState } from 'react';
import { LeaveTeam } from '../../components/workspace/sharing/LeaveTeam.tsx';
import { TeamStatus } from '../../components/workspace/sharing/TeamStatus.tsx';
import { SharingTroubles } from '../../components/workspace/sharing/troubles/SharingTroubles.tsx';
import { ask } from '../../lib/messages/ask.ts';
import { endpointPattern } from '../../lib/messages/sharing/endpoint-pattern.ts';
import { reportOf } from '../../lib/platform/failure.ts';
import { requestHost } from '../../lib/platform/permissions.ts';
import type { Joined, Team } from '../../lib/sync/teams.ts';
import { useDb } from './store-context.ts';
import { tellFailure } from './tell.tsx';
import { useLeave } from './use-leave.ts';
import { useSharing } from './use-sharing.ts';
import { useSharingTroubles } from './use-sharing-troubles.ts';

/** Where sharing with a team stands, what it overwrote or could not take, and the way out. */
export function Membership({ team }: { team: Team & { joined: Joined } }) {
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
  const troubles = useSharingTroubles(team.joined, () => share());
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
      {troubles && <SharingTroubles {...troubles} />}
      <LeaveTeam key={leave.dialog.title} {...leave.dialog} />
    </>
  );
}
