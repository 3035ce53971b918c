import { useState } from 'react';
import { LeaveTeam } from '../../components/workspace/sharing/LeaveTeam.tsx';
import { TeamKey } from '../../components/workspace/sharing/TeamKey.tsx';
import { TeamStatus } from '../../components/workspace/sharing/TeamStatus.tsx';
import { SharingTroubles } from '../../components/workspace/sharing/troubles/SharingTroubles.tsx';
import { ask } from '../../lib/messages/ask.ts';
import { patternsOf } from '../../lib/messages/sharing/endpoint-pattern.ts';
import { reportOf } from '../../lib/platform/failure.ts';
import { requestHosts } from '../../lib/platform/permissions.ts';
import type { Joined, Team } from '../../lib/sync/teams.ts';
import { useDb } from './store-context.ts';
import { tellFailure } from './tell.tsx';
import { useKeptFocus } from './use-kept-focus.ts';
import { useLeave } from './use-leave.ts';
import { useSharing } from './use-sharing.ts';
import { useSharingTroubles } from './use-sharing-troubles.ts';
import { useSignInAgain } from './use-sign-in-again.ts';
import { useTeamKey } from './use-team-key.ts';

/** What a key ends: there is none here, there is another one, or what was sent without one was refused. */
const WANTS_KEY: ReadonlySet<string> = new Set(['sealed', 'wrong_key', 'not_sealed']);

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
  const again = useSignInAgain(team);
  const key = useTeamKey(team);
  const troubles = useSharingTroubles(team.joined, () => share());
  const paused = sharing?.view.paused?.code;
  const root = useKeptFocus(paused);
  if (!sharing) return null;
  return (
    <div ref={root}>
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
      {paused !== undefined && WANTS_KEY.has(paused) && (
        // Where something was refused for it, somebody has the key.
        <TeamKey {...key} onMake={paused === 'sealed' ? key.onMake : undefined} />
      )}
      {troubles && <SharingTroubles {...troubles} />}
      <LeaveTeam {...leave.dialog} />
    </div>
  );
}
