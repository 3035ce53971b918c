import type { ClientsideDatabase } from '../database.ts';
import type { ShareState } from './share-state.ts';

/** The mark that a full pull left on the store with its last page, while all that is here came with it. */
export type SoleSource = { revision?: string | undefined };

/** Whether all that is here, in a store with a mark, came with the full pull under way: nothing was here when it began, and nobody else has written since. Call inside the transaction that read the mark. */
export async function isSoleSource(
  db: ClientsideDatabase,
  { full }: ShareState,
  { revision }: SoleSource,
  mark: string | undefined,
): Promise<boolean> {
  if (!full) return false;
  if (revision !== undefined) return revision === mark;
  return full.pages === 0 && (await db.records.limit(1).count()) === 0;
}
