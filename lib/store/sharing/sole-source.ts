import type { ClientsideDatabase } from '../database.ts';
import { revisionOf } from '../revision.ts';
import type { ShareState } from './share-state.ts';

/** The mark that a full pull left on the store with its last page, while all that is here came with it. */
export type SoleSource = { revision?: string | undefined };

/** Whether all that is here came with the full pull under way: nothing was here when it began, and nobody else has written since. Call inside a transaction. */
export async function isSoleSource(
  db: ClientsideDatabase,
  { full }: ShareState,
  { revision }: SoleSource,
): Promise<boolean> {
  if (!full) return false;
  if (revision !== undefined) return revision === (await revisionOf(db));
  return full.pages === 0 && (await db.records.limit(1).count()) === 0;
}
