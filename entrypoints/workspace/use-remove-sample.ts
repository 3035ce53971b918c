import { useState } from 'react';
import { forgetSample } from '../../lib/messages/forget-sample.ts';
import { reportOf } from '../../lib/platform/failure.ts';
import { inStore } from './in-store.ts';
import { useDb } from './store-context.ts';
import { tellDone, tellFailure } from './tell.tsx';

/** Removes every trace of the sample data; while the page is open it can be put back as it was, whichever team is shown. */
export function useRemoveSample() {
  const db = useDb();
  const [busy, setBusy] = useState(false);
  const fail = (thrown: unknown) => tellFailure(reportOf(thrown).advice);
  const run = async () => {
    const { removed, putBack } = await forgetSample(db);
    const back = () => inStore(db.name, putBack);
    tellDone(`The sample is gone: ${removed} records.`, { run: () => void back().catch(fail) });
  };
  const remove = async () => {
    setBusy(true);
    await run().catch(fail);
    setBusy(false);
  };
  return { busy, remove: () => void remove() };
}
