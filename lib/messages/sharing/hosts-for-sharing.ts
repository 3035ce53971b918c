import { teams } from '../../sync/teams.ts';
import { patternsOf } from './endpoint-pattern.ts';
import { signInHosts } from './sign-in-hosts.ts';

/** The host patterns that sharing needs: those of the teams that are joined, and those that are asked for to join one. */
export async function hostsForSharing(): Promise<Set<string>> {
  const [{ teams: all }, asked] = await Promise.all([teams.read(), signInHosts.read()]);
  const joined = all.flatMap((team) => (team.joined ? patternsOf(team.joined) : []));
  return new Set([...joined, ...asked]);
}
