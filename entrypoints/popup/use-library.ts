import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import { announce } from '../../lib/messages/changes.ts';
import { reportOf } from '../../lib/platform/failure.ts';
import type { ClientsideDatabase } from '../../lib/store/database.ts';
import { loadOffering, loadSample } from '../../lib/store/starter.ts';
import { viewEmptiness } from '../../lib/views/emptiness-view.ts';
import { readStarterFile } from '../workspace/starter-files.ts';
import { openWorkspace } from './open-workspace.ts';

type Loading = 'sample' | 'offering';

/** The library as the popup needs it: whether it is empty, looking up, and the first loads. */
export function useLibrary(db: ClientsideDatabase) {
  const [busy, setBusy] = useState<Loading>();
  const [advice, setAdvice] = useState<string>();
  const emptiness = useLiveQuery(() => viewEmptiness(db), [db]);
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
    isEmpty: emptiness && !emptiness.hasClients && !emptiness.hasPersonas,
    onLoadSample: () => void load('sample'),
    onLoadOffering: () => void load('offering'),
    onSeeOfferings: () => void openWorkspace('/offerings'),
  };
}

async function put(db: ClientsideDatabase, what: Loading): Promise<{ touched: string[] }> {
  const payroll = await readStarterFile('payroll');
  if (what === 'offering') return loadOffering(db, payroll, Date.now());
  return loadSample(db, await readStarterFile('sample'), payroll, Date.now());
}
