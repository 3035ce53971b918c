import { createContext, use } from 'react';
import type { Team } from '../../lib/sync/teams.ts';
import type { PageTeams } from './use-teams.ts';

export const TeamContext = createContext<Team | undefined>(undefined);

/** The team that this page shows. */
export function useTeam(): Team {
  const team = use(TeamContext);
  if (!team) throw new Error('A room stands outside a team.');
  return team;
}

/** How a room shows another team in this page, which else keeps its own. */
export const ShowTeamContext = createContext<PageTeams['show']>(async () => undefined);
