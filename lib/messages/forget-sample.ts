import type { ClientsideDatabase } from '../store/database.ts';
import { sampleMarks } from '../store/sample-trace.ts';
import { removeSample } from '../store/starter.ts';
import { forgetDrafts } from './drafts.ts';
import { forgetClients } from './recent-clients.ts';

/** Removes the sample data with all that was remembered about it beside the store: half-typed texts and clients used lately. */
export async function forgetSample(db: ClientsideDatabase): Promise<{ removed: number }> {
  const { clients, pages } = await sampleMarks(db);
  const receipt = await removeSample(db);
  await forgetDrafts([...clients, ...pages]);
  await forgetClients(clients);
  return receipt;
}
