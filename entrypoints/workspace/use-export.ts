import { useState } from 'react';
import { reportOf } from '../../lib/platform/failure.ts';
import { exportBlob } from '../../lib/store/exchange-file.ts';
import { datedName, saveFile } from './save-file.ts';
import { useDb } from './store-context.ts';
import { tellDone, tellFailure } from './tell.tsx';

/** Saves everything as one exchange file. */
export function useExport() {
  const db = useDb();
  const [busy, setBusy] = useState(false);
  const run = async (withPrivate: boolean) => {
    setBusy(true);
    try {
      const now = new Date();
      const name = datedName('clientside', now);
      saveFile(name, await exportBlob(db, { now: now.getTime(), withPrivate }));
      tellDone(`Saved as ${name}.`);
    } catch (thrown) {
      tellFailure(reportOf(thrown).advice);
    }
    setBusy(false);
  };
  return { busy, onExport: (withPrivate: boolean) => void run(withPrivate) };
}
