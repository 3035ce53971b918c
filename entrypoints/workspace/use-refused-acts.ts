import type { RefusedActs } from '../../components/workspace/sharing/troubles/Refused.tsx';
import { subjectWords } from '../../components/workspace/sharing/troubles/trouble-words.ts';
import { reportOf } from '../../lib/platform/failure.ts';
import { refusedFile } from '../../lib/store/sharing/export-troubles.ts';
import {
  letRejectedBe,
  rejectAgain,
  shareAsNew,
  tryRejectedAgain,
} from '../../lib/store/sharing/settle-rejected.ts';
import type { RefusedView } from '../../lib/views/sharing/refused-view.ts';
import { inStore } from './in-store.ts';
import { datedName, saveFile } from './save-file.ts';
import { useDb } from './store-context.ts';
import { tellDone, tellFailure } from './tell.tsx';
import { useWrite } from './use-write.ts';

/** What can be done about a record that the endpoint refused. */
export function useRefusedActs(onShare: () => void): RefusedActs {
  const db = useDb();
  const { write } = useWrite();
  const shareApart = async (row: RefusedView) => {
    const options = { now: Date.now(), label: 'Shared as a note of its own' };
    const words = `Shared as a note of its own: “${row.name}”`;
    if (await write(() => shareAsNew(db, row.id, options), words)) onShare();
  };
  const tryAgain = async (row: RefusedView) => {
    await tryRejectedAgain(db, row.id);
    onShare();
  };
  const save = async (row: RefusedView) => {
    const now = new Date();
    const name = datedName('clientside-refused', now);
    saveFile(name, await refusedFile(db, [row.id], now.getTime()));
  };
  const leave = async (row: RefusedView) => {
    const entry = await letRejectedBe(db, row.id);
    if (!entry) return;
    const run = () => told(inStore(db.name, (again) => rejectAgain(again, entry)));
    tellDone(`Let be: ${subjectWords(row)}`, { run });
  };
  return {
    onTryAgain: (row) => told(tryAgain(row)),
    onShareAsNew: (row) => void shareApart(row),
    onExport: (row) => told(save(row)),
    onLetBe: (row) => told(leave(row)),
  };
}

function told(work: Promise<void>): void {
  work.catch((thrown) => tellFailure(reportOf(thrown).advice));
}
