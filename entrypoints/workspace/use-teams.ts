import { useEffect, useState } from 'react';
import { shownTeams, type Team, type Teams, teamOf } from '../../lib/sync/teams.ts';

/** The team that the address names, `?team=ID`; another window may show another one. */
const named = new URLSearchParams(location.search).get('team') ?? undefined;

/** The teams and the one that this page shows, kept up to date; undefined until they are read. */
export function useTeams(): { all: Teams; team: Team } | undefined {
  const [all, setAll] = useState<Teams>();
  useEffect(() => {
    const read = () => void shownTeams.read().then(setAll);
    read();
    return shownTeams.watch(read);
  }, []);
  return all && { all, team: teamOf(all, named) };
}
