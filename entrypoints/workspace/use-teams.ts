import { useCallback, useEffect, useState } from 'react';
import { shownTeams, type Team, type Teams, teamOf } from '../../lib/sync/teams.ts';

/** The team that the address names, `?team=ID`; another window may show another one. */
const named = new URLSearchParams(location.search).get('team') ?? undefined;

/** The teams, the one that this page shows, and how to show another. */
export type PageTeams = { all: Teams; team: Team; show(id: string): Promise<void> };

/** The teams, kept up to date, and the one that this page shows: the one it first read, until it shows another or that one is gone; undefined until they are read. */
export function useTeams(): PageTeams | undefined {
  const [read, setRead] = useState<{ all: Teams; team: Team }>();
  const look = useCallback(async (id?: string) => {
    const all = await shownTeams.read();
    setRead((before) => ({ all, team: teamOf(all, id ?? before?.team.id ?? named) }));
  }, []);
  useEffect(() => {
    void look();
    return shownTeams.watch(() => void look());
  }, [look]);
  return read && { ...read, show: look };
}
