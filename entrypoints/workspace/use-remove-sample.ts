import { useState } from 'react';
import { announce } from '../../lib/messages/changes.ts';
import { forgetSample } from '../../lib/messages/forget-sample.ts';
import { reportOf } from '../../lib/platform/failure.ts';

import { keepSample } from './keep-sample.ts';
import { useDb } from './store-context.ts';
import { tellDone, tellFailure } from './tell.tsx';

/** Removes every trace of the sample data; while the page is open it can be put back as it was. */
export function useRemoveSample() {
  const db = useDb();
  const [busy, setBusy] = useState(false);
  const run = async () => {
    const kept = await keepSample(db);
    const { removed } = await forgetSample(db);
    await announce({ records: kept.ids });
    const undo = () =>
      kept.putBack().then(
        () => announce({ records: kept.ids }),
        (thrown) => tellFailure(reportOf(thrown).advice),
      );
    tellDone(`The sample is gone: ${removed} records.`, { run: () => void undo() });
  };
  const remove = async () => {
    setBusy(true);
    await run().catch((thrown) => tellFailure(reportOf(thrown).advice));
    setBusy(false);
  };
  return { busy, remove: () => void remove() };
}
