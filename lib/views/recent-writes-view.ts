import type { ClientsideDatabase } from '../store/database.ts';

/** A write that can still be taken back. */
export type RecentWrite = { n: number; at: number; label: string; records: number };

/** The latest writes that can still be undone, the newest first. */
export async function recentWrites(db: ClientsideDatabase, limit = 20): Promise<RecentWrite[]> {
  const entries = await db.undo.orderBy('n').reverse().limit(limit).toArray();
  return entries.map(({ n, at, label, records }) => ({ n, at, label, records }));
}
