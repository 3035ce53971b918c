import { useDebouncedValue } from '@mantine/hooks';
import { useLiveQuery } from 'dexie-react-hooks';
import type { ClientsideDatabase } from '../../lib/store/database.ts';
import { type ListLook, type ListPage, offsetOfLetter } from '../../lib/views/lists-view.ts';
import { useDb } from './store-context.ts';
import { useRemembered } from './use-remembered.ts';

export const PAGE_SIZE = 50;

/** A list by name, a page at a time: live, found in by text, and remembered where it was. */
export function useList<T>(
  kind: 'client' | 'stakeholder',
  read: (db: ClientsideDatabase, look: ListLook) => Promise<ListPage<T>>,
) {
  const db = useDb();
  const [offset, setOffset] = useRemembered(`${kind} offset`, 0);
  const [find, setFind] = useRemembered(`${kind} find`, '');
  const [wanted] = useDebouncedValue(find, 80);
  const page = useLiveQuery(
    () => read(db, { offset, limit: PAGE_SIZE, find: wanted }),
    [db, offset, wanted],
  );
  const onLetter = async (letter: string) => {
    if (letter === '') return;
    const at = await offsetOfLetter(db, kind, letter);
    setOffset(Math.floor(at / PAGE_SIZE) * PAGE_SIZE);
  };
  // What was deleted elsewhere may leave the page that was remembered beyond the end.
  if (page && page.rows.length === 0 && offset > 0 && !wanted.trim()) setOffset(0);
  return { page, offset, find, setOffset, setFind, onLetter, isFinding: wanted.trim() !== '' };
}
