import { type Found, findByPrefix } from '../search/find-by-prefix.ts';
import type { ClientsideDatabase } from '../store/database.ts';

export type { Found, FoundName } from '../search/find-by-prefix.ts';

/** What a search field shows for a text: a few clients, people and personas; rejects when the signal is aborted. */
export function lookUp(
  db: ClientsideDatabase,
  text: string,
  signal: AbortSignal,
  limit = 6,
): Promise<Found> {
  return findByPrefix(db, text, { limit, signal });
}
