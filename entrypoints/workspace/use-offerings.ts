import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useState } from 'react';
import type { OfferingState } from '../../components/offering/OfferingCard.tsx';
import { type StarterOffering, starterOfferings } from '../../lib/model/starter-files.ts';
import { reportOf } from '../../lib/platform/failure.ts';
import type { OfferingView } from '../../lib/views/offering-view.ts';
import { viewOfferings } from '../../lib/views/offerings-view.ts';
import { viewStarter } from '../../lib/views/starter-view.ts';
import { readStarterFile } from './starter-files.ts';
import { useDb } from './store-context.ts';
import { tellFailure } from './tell.tsx';

type Brought = { name: StarterOffering; view: OfferingView };

/** An offering to choose or chosen: what is in it, and the file it comes from when it came with the extension. */
export type OfferingChoice = { view: OfferingView; state: OfferingState; file?: StarterOffering };

/** The offerings that come with the extension, as they are in the library where they are loaded, and then the person's own; undefined until both are read. */
export function useOfferings(): OfferingChoice[] | undefined {
  const db = useDb();
  const loaded = useLiveQuery(() => viewOfferings(db), [db]);
  const brought = useBrought();
  if (!loaded || !brought) return undefined;
  const byId = new Map(loaded.map((view) => [view.id, view]));
  const stateOf = ({ sample }: { sample: boolean }) => (sample ? 'sample' : 'in');
  const choices = brought.map(({ name, view }): OfferingChoice => {
    const own = byId.get(view.id);
    return { view: own ?? view, state: own ? stateOf(own) : 'on-offer', file: name };
  });
  const known = new Set(choices.map(({ view }) => view.id));
  const others = loaded.filter(({ id }) => !known.has(id));
  return [...choices, ...others.map((view) => ({ view, state: stateOf(view) }) as const)];
}

/** What the files of the extension would bring; one that can't be read is told and left out. */
function useBrought(): Brought[] | undefined {
  const [brought, setBrought] = useState<Brought[]>();
  useEffect(() => {
    let isOver = false;
    const read = async (name: StarterOffering): Promise<Brought[]> => {
      try {
        return [{ name, view: viewStarter(await readStarterFile(name)) }];
      } catch (thrown) {
        if (!isOver) tellFailure(reportOf(thrown).advice);
        return [];
      }
    };
    void Promise.all(starterOfferings.map(read)).then((all) => isOver || setBrought(all.flat()));
    return () => {
      isOver = true;
    };
  }, []);
  return brought;
}
