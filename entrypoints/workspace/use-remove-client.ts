import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { clientUse, removeClient } from '../../lib/store/remove-client.ts';
import { useDb } from './store-context.ts';
import { useWrite } from './use-write.ts';

/** Removing a client: what goes with it, once that is asked for, and doing it, with an undo, on the way to the other clients. */
export function useRemoveClient(client: string, name: string) {
  const db = useDb();
  const { write } = useWrite();
  const [, navigate] = useLocation();
  const [isOpen, setOpen] = useState(false);
  const [busy, setBusy] = useState(false);
  const [isDone, setDone] = useState(false);
  const use = useLiveQuery(
    () => (isOpen ? clientUse(db, client) : undefined),
    [db, client, isOpen],
  );
  const remove = async () => {
    setBusy(true);
    const work = async () => {
      const receipt = await removeClient(db, client, Date.now());
      // At once: this room would say that the client is not here.
      setDone(true);
      navigate('/clients');
      return receipt;
    };
    await write(work, `${name} is removed.`);
    setBusy(false);
    setOpen(false);
  };
  return {
    open: () => setOpen(true),
    dialog: {
      isOpen,
      name,
      use,
      busy,
      isDone,
      onCancel: () => setOpen(false),
      onRemove: () => void remove(),
    },
  };
}
