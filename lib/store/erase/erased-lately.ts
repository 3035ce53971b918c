import type { ClientsideDatabase } from '../database.ts';
import type { Row } from '../row.ts';

const KEY = 'erased-lately';

/** What was erased elsewhere, and the keys of the CRM pages whose link was among it. */
export type ErasedLately = { ids: string[]; pages: string[] };

/** Remembers of some records, as they were before, that they were erased elsewhere, until what is kept about them beside the store is forgotten, too: a worker may end before. Call inside a transaction. */
export async function keepErasedLately(
  db: ClientsideDatabase,
  before: readonly Row[],
): Promise<void> {
  if (before.length === 0) return;
  const { ids, pages } = await readErasedLately(db);
  const value: ErasedLately = {
    ids: [...new Set([...ids, ...before.map(({ id }) => id)])],
    pages: [...new Set([...pages, ...pagesOf(before)])],
  };
  await db.meta.put({ key: KEY, value });
}

/** What was erased elsewhere and is remembered still. */
export async function readErasedLately(db: ClientsideDatabase): Promise<ErasedLately> {
  const value = (await db.meta.get(KEY))?.value as ErasedLately | undefined;
  return value ?? { ids: [], pages: [] };
}

/** Remembers it no more, unless more has come since it was read. */
export function forgetErasedLately(db: ClientsideDatabase, done: ErasedLately): Promise<void> {
  return db.transaction('rw', db.meta, async () => {
    const { ids } = await readErasedLately(db);
    if (ids.length === done.ids.length) await db.meta.delete(KEY);
  });
}

/** The keys of the CRM pages that the links among some records are about. */
export function pagesOf(rows: readonly (Row | undefined)[]): string[] {
  return rows.flatMap((row) =>
    row?.k === 'link' && typeof row.f.key === 'string' ? [row.f.key] : [],
  );
}
