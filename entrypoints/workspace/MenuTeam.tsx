import { useLocation } from 'wouter';
import { SharingLine } from '../../components/sharing/SharingLine.tsx';
import { TeamSwitch } from '../../components/workspace/sharing/TeamSwitch.tsx';
import { ask } from '../../lib/messages/ask.ts';
import { reportOf } from '../../lib/platform/failure.ts';
import { useShowTeam } from './show-team.ts';
import { useDb } from './store-context.ts';
import { useTeam } from './team-context.ts';
import { tellFailure } from './tell.tsx';
import { useSharing } from './use-sharing.ts';
import { useTeams } from './use-teams.ts';

/** The team that is shown, where there are several to choose from. */
export function MenuTeam() {
  const { id } = useTeam();
  const teams = useTeams()?.all.teams ?? [];
  const { showTeam } = useShowTeam();
  const choose = (team: string) =>
    ask('team.choose', { team }).then(
      () => showTeam(team, '#/clients'),
      (thrown) => tellFailure(reportOf(thrown).advice),
    );
  if (teams.length < 2) return null;
  return <TeamSwitch teams={teams} shown={id} onChoose={(team) => void choose(team)} />;
}

/** Where sharing stands, in a line that leads to its room. */
export function MenuSharing() {
  const sharing = useSharing(useDb(), useTeam());
  const [, navigate] = useLocation();
  return sharing ? <SharingLine {...sharing} onOpen={() => navigate('/sharing')} /> : null;
}
