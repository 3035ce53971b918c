import { use } from 'react';
import { ShowTeamContext } from './team-context.ts';
import type { PageTeams } from './use-teams.ts';

/** How a page goes on, once what takes its time has ended, with the team that it shows then. */
export type GoOn = (team: string) => void;

/** Remembers the room that one is in while something takes its time; what it answers then shows the room of sharing, of a team, unless one has gone to another room meanwhile. */
export function returnToSharing(show: PageTeams['show']): GoOn {
  const before = location.hash;
  return (team) => showTeam(show, team, location.hash === before ? '#/sharing' : location.hash);
}

/** Shows a room of a team, which is the active one where the address names one of its own: it names it no more. */
function showTeam(show: PageTeams['show'], team: string, room: string): void {
  if (location.search === '') {
    location.hash = room;
    void show(team);
    return;
  }
  const url = new URL(location.href);
  url.search = '';
  url.hash = room;
  location.assign(url);
}

/** Showing a room of another team in this page. */
export function useShowTeam() {
  const show = use(ShowTeamContext);
  return {
    showTeam: (team: string, room: string) => showTeam(show, team, room),
    returnToSharing: () => returnToSharing(show),
  };
}
