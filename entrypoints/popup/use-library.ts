import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useState } from 'react';
import { announce } from '../../lib/messages/changes.ts';
import { reportOf } from '../../lib/platform/failure.ts';
import type { ClientsideDatabase } from '../../lib/store/database.ts';
import { loadOffering, loadSample } from '../../lib/store/starter.ts';
import type { Team } from '../../lib/sync/teams.ts';
import { viewEmptiness } from '../../lib/views/emptiness-view.ts';
import { readStarterFile } from '../workspace/starter-files.ts';
import { hasElsewhere } from './has-elsewhere.ts';
import { openWorkspace } from './open-workspace.ts';

type Loading = 'sample' | 'offering';

/** The library as the popup needs it: whether there is nothing to look up in any team, and the first loads into this one. */
export function useLibrary(db: ClientsideDatabase, team: Team) {
  const [busy, setBusy] = useState<Loading>();
  const [advice, setAdvice] = useState<string>();
  const isEmpty = useIsEmpty(db, team);
  const load = async (what: Loading) => {
    setBusy(what);
    try {
      const { touched } = await put(db, what);
      await announce({ records: touched });
      // Who loads personas is at work on a page, whose card has them now; the sample is looked at.
      if (what === 'sample') await openWorkspace('/clients');
    } catch (thrown) {
      setAdvice(reportOf(thrown).advice);
    }
    setBusy(undefined);
  };
  return {
    busy,
    advice,
    isEmpty,
    onLoadSample: () => void load('sample'),
    onLoadOffering: () => void load('offering'),
    onSeeOfferings: () => void openWorkspace('/offerings'),
  };
}

/** Whether no team has anything to look up; undefined until that is known. */
function useIsEmpty(db: ClientsideDatabase, { id }: Team): boolean | undefined {
  const here = useLiveQuery(() => viewEmptiness(db), [db]);
  const isEmptyHere = here && !here.hasClients && !here.hasPersonas;
  const [isElsewhere, setElsewhere] = useState<boolean>();
  useEffect(() => {
    if (isEmptyHere) void hasElsewhere(id).then(setElsewhere);
  }, [isEmptyHere, id]);
  if (!isEmptyHere) return isEmptyHere;
  return isElsewhere === undefined ? undefined : !isElsewhere;
}

async function put(db: ClientsideDatabase, what: Loading): Promise<{ touched: string[] }> {
  const payroll = await readStarterFile('payroll');
  if (what === 'offering') return loadOffering(db, payroll, Date.now());
  return loadSample(db, await readStarterFile('sample'), payroll, Date.now());
}
