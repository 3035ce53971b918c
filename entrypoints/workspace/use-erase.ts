import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { clientPath } from '../../components/lookup/paths.ts';
import { eraseHere } from '../../lib/messages/erase-here.ts';
import { reportOf } from '../../lib/platform/failure.ts';
import { countErased, viewErasable } from '../../lib/views/erasable-view.ts';
import { useDb } from './store-context.ts';
import { tellDone, tellFailure } from './tell.tsx';

/** Erasing a client, or one of its people, for good: whom, what goes, and doing it; whoever stands on what is gone is led away, or where the caller says. */
export function useErase(
  client: { id: string; name: string },
  person: string | undefined,
  onClientGone?: () => void,
) {
  const db = useDb();
  const [, navigate] = useLocation();
  const [chosen, choose] = useState<string>();
  const [busy, setBusy] = useState(false);
  const [isDone, setDone] = useState(false);
  const isOpen = chosen !== undefined;
  const people = useLiveQuery(
    () => (isOpen ? viewErasable(db, client.id) : undefined),
    [db, client.id, isOpen],
  );
  const count = useLiveQuery(
    async () => (chosen ? { of: chosen, ...(await countErased(db, chosen)) } : undefined),
    [db, chosen],
  );
  const leave = (id: string) => {
    if (id !== client.id && id !== person) return;
    // At once: this room would say that it is not here.
    setDone(true);
    if (onClientGone && id === client.id) return onClientGone();
    navigate(id === client.id ? '/clients' : clientPath(client.id));
  };
  const erase = async (id: string, name: string) => {
    setBusy(true);
    try {
      await eraseHere(db, id);
      leave(id);
      tellDone(`${name} is erased for good.`);
      choose(undefined);
    } catch (thrown) {
      tellFailure(reportOf(thrown).advice);
    } finally {
      setBusy(false);
    }
  };
  return {
    open: (whom = person ?? '') => {
      setDone(false);
      choose(whom);
    },
    dialog: {
      isOpen,
      client,
      people,
      chosen: chosen ?? '',
      // What was counted for another is none of this one's.
      count: count && count.of === chosen ? count : undefined,
      busy,
      isDone,
      onChoose: choose,
      onCancel: () => choose(undefined),
      onErase: (name: string) => void (chosen && erase(chosen, name)),
    },
  };
}
