import { useState } from 'react';
import type { AsideActs } from '../../components/workspace/sharing/troubles/Aside.tsx';
import { recordsWords } from '../../components/workspace/sharing/troubles/trouble-words.ts';
import { reportOf } from '../../lib/platform/failure.ts';
import { countForAttention } from '../../lib/store/sharing/attention.ts';
import { asideFile } from '../../lib/store/sharing/export-troubles.ts';
import { letAsideBe, listAsideAgain, tryAsideAgain } from '../../lib/store/sharing/settle-aside.ts';
import type { Team } from '../../lib/store/sharing/share-state.ts';
import type { AsideView } from '../../lib/views/sharing/refused-view.ts';
import { inStore } from './in-store.ts';
import { datedName, saveFile } from './save-file.ts';
import { useDb } from './store-context.ts';
import { tellDone, tellFailure } from './tell.tsx';

/** What can be done about records that were put aside; `share` runs sharing once, which tries them again. */
export function useAsideActs(team: Team, share: () => Promise<void>) {
  const db = useDb();
  const [isTryingAside, setTrying] = useState(false);
  const told = (work: Promise<void>) =>
    work.catch((thrown) => tellFailure(reportOf(thrown).advice));
  const tryAgain = async () => {
    const { aside: before } = await countForAttention(db);
    await tryAsideAgain(db, team);
    await share();
    const fit = before - (await countForAttention(db)).aside;
    tellDone(fit > 0 ? `${recordsWords(fit)} taken.` : 'None of them fits yet.');
  };
  const save = async ({ numbers }: AsideView) => {
    saveFile(datedName('clientside-put-aside', new Date()), await asideFile(db, numbers));
  };
  const leave = async ({ numbers }: AsideView) => {
    await letAsideBe(db, numbers);
    const run = () => void told(inStore(db.name, (again) => listAsideAgain(again, numbers)));
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
