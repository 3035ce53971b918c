import { useState } from 'react';
import type { StarterOffering } from '../../lib/model/starter-files.ts';
import { loadOfferings, loadSample } from '../../lib/store/starter.ts';
import { readStarterFile } from './starter-files.ts';
import { useDb } from './store-context.ts';
import { useWrite } from './use-write.ts';

/** What is being loaded. */
export type StarterWork = 'sample' | readonly StarterOffering[];

/** Loads what comes with the extension, one thing at a time; answers whether it is in now. */
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
    loadOfferings: (files: readonly StarterOffering[], names: readonly string[]) =>
      run(
        files,
        async () => loadOfferings(db, await Promise.all(files.map(readStarterFile)), Date.now()),
        names.length === 1 ? `${names[0]} is in.` : `${names.join(' and ')} are in.`,
      ),
  };
}
