import { removeOffering } from '../../lib/store/offering.ts';
import { useDb } from './store-context.ts';
import { useWrite } from './use-write.ts';

/** Takes an offering out of the library, with an undo. */
export function useRemoveOffering() {
  const db = useDb();
  const { write } = useWrite();
  return (offering: { id: string; name: string }) =>
    write(() => removeOffering(db, offering.id, Date.now()), `${offering.name} is removed.`);
}
