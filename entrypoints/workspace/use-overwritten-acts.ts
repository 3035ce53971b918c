import { titleWords } from '../../components/workspace/sharing/troubles/trouble-words.ts';
import { announce } from '../../lib/messages/changes.ts';
import { reportOf } from '../../lib/platform/failure.ts';
import { letBe, listAgain } from '../../lib/store/sharing/settle-overwritten.ts';
import { takeMineBack } from '../../lib/store/sharing/take-mine-back.ts';
import type { OverwrittenView } from '../../lib/views/sharing/overwritten-view.ts';
import { inStore } from './in-store.ts';
import { useDb } from './store-context.ts';
import { tellDone, tellFailure } from './tell.tsx';
import { useWrite } from './use-write.ts';

/** What can be done about what others overwrote: each with an undo. */
export function useOverwrittenActs(onShare: () => void) {
  const db = useDb();
  const { write } = useWrite();
  const takeBack = async (row: OverwrittenView) => {
    const title = titleWords(row);
    const options = { now: Date.now(), label: `Took back: ${title}` };
    const words = `${title}: yours stands again.`;
    if (await write(() => takeMineBack(db, row.keys, options), words)) onShare();
  };
  const letThemBe = async (rows: readonly OverwrittenView[]) => {
    try {
      const entries = await letBe(
        db,
        rows.flatMap(({ keys }) => keys),
      );
      const [first] = rows;
      const words = rows.length === 1 && first ? titleWords(first) : `${rows.length} entries`;
      const records = entries.map(({ id }) => id);
      const list = () => inStore(db.name, (again) => listAgain(again, entries));
      const run = () =>
        void list()
          .then(() => announce({ records }))
          .catch((thrown) => tellFailure(reportOf(thrown).advice));
      await announce({ records });
      tellDone(`Let be: ${words}`, { run });
    } catch (thrown) {
      tellFailure(reportOf(thrown).advice);
    }
  };
  return {
    onTakeBack: (row: OverwrittenView) => void takeBack(row),
    onLetBe: (rows: readonly OverwrittenView[]) => void letThemBe(rows),
  };
}
