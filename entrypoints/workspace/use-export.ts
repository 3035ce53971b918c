import { useState } from 'react';
import { reportOf } from '../../lib/platform/failure.ts';
import { exportBlob } from '../../lib/store/exchange-file.ts';
import { datedName, fileWord, saveFile } from './save-file.ts';
import { useDb } from './store-context.ts';
import { useTeam } from './team-context.ts';
import { tellDone, tellFailure } from './tell.tsx';
import { useTeams } from './use-teams.ts';

/** Saves everything as one exchange file; where there are several teams, what the page’s team has, by its name. */
export function useExport() {
  const db = useDb();
  const { title } = useTeam();
  const teams = useTeams()?.all.teams ?? [];
  const team = teams.length > 1 ? title : undefined;
  const [busy, setBusy] = useState(false);
  const run = async (withPrivate: boolean) => {
    setBusy(true);
    try {
      const now = new Date();
      const name = datedName(team ? `clientside-${fileWord(team)}` : 'clientside', now);
      saveFile(name, await exportBlob(db, { now: now.getTime(), withPrivate }));
      tellDone(`Saved as ${name}.`);
    } catch (thrown) {
      tellFailure(reportOf(thrown).advice);
    }
    setBusy(false);
  };
  return { busy, team, onExport: (withPrivate: boolean) => void run(withPrivate) };
}
