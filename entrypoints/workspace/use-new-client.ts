import { useState } from 'react';
import { useLocation } from 'wouter';
import { clientPath } from '../../components/lookup/paths.ts';
import { newId } from '../../lib/record/new-id.ts';
import { writeRecords } from '../../lib/store/write.ts';
import { useDb } from './store-context.ts';
import { useWrite } from './use-write.ts';

/** Adds a client by name and opens its card. */
export function useNewClient() {
  const db = useDb();
  const { write } = useWrite();
  const [, navigate] = useLocation();
  const [isOpen, setOpen] = useState(false);
  const create = async (name: string) => {
    const id = newId('client');
    const change = { k: 'client', id, fields: { name } };
    const options = { now: Date.now(), label: `Added ${name}` };
    const receipt = await write(() => writeRecords(db, [change], options), `${name} is in.`);
    if (!receipt) return;
    setOpen(false);
    navigate(clientPath(id));
  };
  return {
    open: () => setOpen(true),
    dialog: {
      isOpen,
      onClose: () => setOpen(false),
      onCreate: (name: string) => void create(name),
    },
  };
}
