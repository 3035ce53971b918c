import type { ClientsideDatabase } from '../store/database.ts';
import { storeMarks } from '../store/store-marks.ts';
import { forgetDrafts, forgetTexts } from './drafts.ts';
import { forgetClients } from './recent-clients.ts';

/** Forgets what is remembered beside a store about those of some records whom a colleague has erased: half-typed texts, and clients used lately. */
export async function forgetErasedTexts(
  db: ClientsideDatabase,
  ids: readonly string[],
): Promise<void> {
  const rows = await db.records.bulkGet([...ids]);
  const erased = rows.flatMap((row) => (row?.e === undefined ? [] : [row.id]));
  if (erased.length === 0) return;
  const gone = erased.filter((id) => id.startsWith('client_'));
  const { clients, pages } = await storeMarks(db);
  await forgetDrafts(gone);
  await forgetTexts([...clients, ...pages], erased);
  await forgetClients(gone);
}
