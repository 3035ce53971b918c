import { useState } from 'react';
import type { AsideActs } from '../../components/workspace/sharing/troubles/Aside.tsx';
import { recordsWords } from '../../components/workspace/sharing/troubles/trouble-words.ts';
import { announce } from '../../lib/messages/changes.ts';
import { reportOf } from '../../lib/platform/failure.ts';
import { asideFile } from '../../lib/store/sharing/export-troubles.ts';
import { retryQuarantine } from '../../lib/store/sharing/retry-quarantine.ts';
import { letAsideBe, listAsideAgain } from '../../lib/store/sharing/settle-aside.ts';
import type { Team } from '../../lib/store/sharing/share-state.ts';
import type { AsideView } from '../../lib/views/sharing/refused-view.ts';
import { datedName, saveFile } from './save-file.ts';
import { useDb } from './store-context.ts';
import { tellDone, tellFailure } from './tell.tsx';

/** The team whose records were put aside, this build, and the names that the person writes under. */
export type AsideSource = { team: Team; build: string; names?: readonly string[] };

/** What can be done about records that were put aside. */
export function useAsideActs({ team, build, names }: AsideSource) {
  const db = useDb();
  const [isTryingAside, setTrying] = useState(false);
  const told = (work: Promise<void>) =>
    work.catch((thrown) => tellFailure(reportOf(thrown).advice));
  const tryAgain = async () => {
    const fit = await retryQuarantine(db, team, build, { now: Date.now(), names });
    await announce({ records: fit });
    tellDone(fit.length > 0 ? `${recordsWords(fit.length)} taken.` : 'None of them fits yet.');
  };
  const save = async ({ numbers }: AsideView) => {
    saveFile(datedName('clientside-put-aside', new Date()), await asideFile(db, numbers));
  };
  const leave = async ({ numbers }: AsideView) => {
    await letAsideBe(db, numbers);
    const run = () => void told(listAsideAgain(db, numbers));
    tellDone(`Let be: ${recordsWords(numbers.length)}`, { run });
  };
  const asideActs: AsideActs = {
    onTryAgain: () => {
      setTrying(true);
      void told(tryAgain()).finally(() => setTrying(false));
    },
    onExport: (group) => void told(save(group)),
    onLetBe: (group) => void told(leave(group)),
  };
  return { isTryingAside, asideActs };
}
