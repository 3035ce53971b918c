import { useCallback } from 'react';
import { announce } from '../../lib/messages/changes.ts';
import { undoHere } from '../../lib/messages/undo-here.ts';
import { reportOf } from '../../lib/platform/failure.ts';
import type { Receipt } from '../../lib/store/write.ts';
import { inStore } from './in-store.ts';
import { useDb } from './store-context.ts';
import { tellDone, tellFailure } from './tell.tsx';

/** How a room writes: it does the work, tells the cards, and says what was done with an undo, which works on in another team; undefined when it failed. */
export function useWrite() {
  const { name } = useDb();
  const undo = useCallback(
    async (n: number) => {
      try {
        await inStore(name, (db) => undoHere(db, n));
        tellDone('Undone');
      } catch (thrown) {
        tellFailure(reportOf(thrown).advice);
      }
    },
    [name],
  );
  const write = useCallback(
    async (work: () => Promise<Receipt>, words: string): Promise<Receipt | undefined> => {
      try {
        const receipt = await work();
        await announce({ records: receipt.touched });
        const n = receipt.undo;
        tellDone(words, n === undefined ? undefined : { run: () => void undo(n) });
        return receipt;
      } catch (thrown) {
        tellFailure(reportOf(thrown).advice);
        return undefined;
      }
    },
    [undo],
  );
  return { write, undo };
}
