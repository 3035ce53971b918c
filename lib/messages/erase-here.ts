import type { ClientsideDatabase } from '../store/database.ts';
import { eraseForGood } from '../store/erase/erase-for-good.ts';
import { announce } from './changes.ts';
import { forgetDrafts, forgetTexts } from './drafts.ts';
import { forgetClients } from './recent-clients.ts';

/** Erases a client or a person for good from a page of ours, with what is remembered about them beside the store: half-typed texts, and among the clients used lately. Every card is told. Fails as `eraseForGood` does. */
export async function eraseHere(db: ClientsideDatabase, id: string): Promise<void> {
  const { erased, touched, client, pages, gonePages } = await eraseForGood(db, id, Date.now());
  const isClient = id === client;
  await forgetDrafts(isClient ? [client, ...gonePages] : gonePages);
  await forgetTexts([client, ...pages], erased);
  if (isClient) await forgetClients([client]);
  await announce({ records: touched });
}
