import type { ClientsideDatabase } from '../store/database.ts';
import { forgetErasedLately, readErasedLately } from '../store/erase/erased-lately.ts';
import { storeMarks } from '../store/store-marks.ts';
import { forgetDrafts, forgetTexts } from './drafts.ts';
import { forgetClients } from './recent-clients.ts';

/** Forgets what is remembered beside a store about those whom a colleague, or a file, has erased in it: half-typed texts, and clients used lately. */
export async function forgetErasedTexts(db: ClientsideDatabase): Promise<void> {
  const erased = await readErasedLately(db);
  if (erased.ids.length === 0) return;
  const gone = erased.ids.filter((id) => id.startsWith('client_'));
  const { clients, pages } = await storeMarks(db);
  await forgetDrafts([...gone, ...erased.pages]);
  await forgetTexts([...clients, ...pages], erased.ids);
  await forgetClients(gone);
  await forgetErasedLately(db, erased);
}
