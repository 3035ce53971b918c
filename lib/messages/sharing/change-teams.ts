import { removeHost } from '../../platform/permissions.ts';
import {
  type Joined,
  type Secret,
  secrets,
  type Team,
  type Teams,
  teamOf,
  teams,
} from '../../sync/teams.ts';
import { announce } from '../changes.ts';
import { patternOfSites } from '../site-patterns.ts';
import { patternsOf } from './endpoint-pattern.ts';
import { noteRemoved, removeData } from './removed-teams.ts';
import { setAlarm } from './share-loop.ts';
import { stopSharing } from './share-team.ts';
import { signInHosts } from './sign-in-hosts.ts';
import { type JoinWish, newTeam, teamToJoin } from './team-to-join.ts';

/** Joins a workspace: with what the team that was asked about has here, or apart from it in a store of its own. Answers the team; fails as `teamToJoin` does. */
export async function joinTeam(
  { joined, ...secret }: { joined: Joined } & Secret,
  wish: JoinWish,
): Promise<Team> {
  const team: Team = { ...teamToJoin(await teams.read(), joined, wish), joined };
  // The token first: a team without one would say that it was refused.
  await secrets.change((all) => ({ ...all, [team.id]: { ...keyOf(all[team.id]), ...secret } }));
  await teams.change((all) => ({
    active: team.id,
    teams: all.teams.some(({ id }) => id === team.id)
      ? all.teams.map((one) => (one.id === team.id ? team : one))
      : [...all.teams, team],
  }));
  await setAlarm();
  await announce({ records: [] });
  return team;
}

/** Who joins once more, as when a sign-in has ended, keeps the key of a sealed workspace. */
function keyOf(before: Secret | undefined): Pick<Secret, 'key'> {
  return before?.key === undefined ? {} : { key: before.key };
}

/** Leaves a team: its store stays on this device, or is deleted. Answers the team that is shown then. */
export async function leaveTeam(team: Team, isKept: boolean): Promise<Team> {
  if (!isKept) await noteRemoved(team);
  await secrets.change(({ [team.id]: _gone, ...others }) => others);
  const after = await teams.change((all) => (isKept ? kept(all, team) : withoutTeam(all, team)));
  await stopSharing(team);
  if (!isKept) await removeData(team, after.teams);
  await setAlarm();
  await giveBackEndpoint(team, after);
  await announce({ records: [] });
  return teamOf(after);
}

function kept(all: Teams, { id }: Team): Teams {
  const teams = all.teams.map(({ joined, ...team }) =>
    team.id === id || !joined ? team : { ...team, joined },
  );
  return { ...all, teams };
}

/** The last team that is left is this device's own, and empty. */
function withoutTeam(all: Teams, { id }: Team): Teams {
  const others = all.teams.filter((team) => team.id !== id);
  const left = others.length > 0 ? others : [{ ...newTeam(), title: 'On this device' }];
  const active = left.some((team) => team.id === all.active) ? all.active : (left[0]?.id ?? '');
  return { active, teams: left };
}

/** Gives the hosts of a team back, unless another team or a site is there too. */
async function giveBackEndpoint({ joined }: Team, { teams }: Teams): Promise<void> {
  const used = teams.flatMap((one) => (one.joined ? patternsOf(one.joined) : []));
  const unused = joined ? patternsOf(joined).filter((pattern) => !used.includes(pattern)) : [];
  await signInHosts.change((all) => all.filter((pattern) => !unused.includes(pattern)));
  for (const pattern of unused) if (!(await patternOfSites(pattern))) await removeHost(pattern);
}

/** Shows another team's clients from now on. */
export async function chooseTeam(id: string): Promise<Team> {
  const after = await teams.change((all) => ({ ...all, active: teamOf(all, id).id }));
  await announce({ records: [] });
  return teamOf(after);
}
