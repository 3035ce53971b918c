import { useState } from 'react';
import { loadOffering, loadSample } from '../../lib/store/starter.ts';
import { readStarterFile } from './starter-files.ts';
import { useDb } from './store-context.ts';
import { useWrite } from './use-write.ts';

export type StarterWork = 'sample' | 'offering';

/** Loads what comes with the extension, one at a time; answers whether it is in now. */
export function useStarter() {
  const db = useDb();
  const { write } = useWrite();
  const [busy, setBusy] = useState<StarterWork>();
  const run = async (what: StarterWork, work: Parameters<typeof write>[0], words: string) => {
    setBusy(what);
    const receipt = await write(work, words);
    setBusy(undefined);
    return receipt !== undefined;
  };
  return {
    busy,
    loadSample: () =>
      run(
        'sample',
        async () => {
          const [sample, payroll] = [
            await readStarterFile('sample'),
            await readStarterFile('payroll'),
          ];
          return loadSample(db, sample, payroll, Date.now());
        },
        'The sample clients are in.',
      ),
    loadOffering: () =>
      run(
        'offering',
        async () => loadOffering(db, await readStarterFile('payroll'), Date.now()),
        'The offering and its personas are in.',
      ),
  };
}
