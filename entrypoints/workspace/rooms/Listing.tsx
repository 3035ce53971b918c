import type { ReactNode } from 'react';
import { ListBar } from '../../../components/workspace/ListBar.tsx';
import { ListFoot } from '../../../components/workspace/ListFoot.tsx';
import { PAGE_SIZE, type useList } from '../use-list.ts';

/** A list with its search, its letters and its pages; where there is nothing to list, what to do about that. */
export function Listing<T>(props: {
  list: ReturnType<typeof useList<T>>;
  what: { one: string; many: string };
  empty: ReactNode;
  table: (rows: readonly T[]) => ReactNode;
}) {
  const { list, what, empty, table } = props;
  const { page } = list;
  if (!page) return null;
  if (page.total === 0) return empty;
  return (
    <>
      <ListBar
        what={what.many}
        find={list.find}
        onFind={list.setFind}
        onLetter={page.total > PAGE_SIZE ? list.onLetter : undefined}
      />
      {page.rows.length > 0 && table(page.rows)}
      <ListFoot
        what={what}
        total={page.total}
        offset={page.offset}
        shown={page.rows.length}
        pageSize={PAGE_SIZE}
        found={list.isFinding ? { more: page.more } : undefined}
        onOffset={list.setOffset}
      />
    </>
  );
}
