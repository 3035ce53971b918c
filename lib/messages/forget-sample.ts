import type { ClientsideDatabase } from '../store/database.ts';
import { putSampleBack, removeSample } from '../store/remove-sample.ts';
import { sampleMarks } from '../store/sample-trace.ts';
import { announce } from './changes.ts';
import { draftsOf, forgetDrafts } from './drafts.ts';
import { forgetClients } from './recent-clients.ts';

/** The sample as it was removed: how many records, and putting them back in the store, which may have been opened anew, with the half-typed texts about them. */
export type Forgotten = { removed: number; putBack(db: ClientsideDatabase): Promise<void> };

/** Removes the sample data with all that was remembered about it beside the store: half-typed texts and clients used lately. Every card is told, as when it is put back. */
export async function forgetSample(db: ClientsideDatabase): Promise<Forgotten> {
  const { clients, pages } = await sampleMarks(db);
  const keys = [...clients, ...pages];
  const drafts = await Promise.all(keys.map((key) => draftsOf(key).read()));
  const taken = await removeSample(db);
  await forgetDrafts(keys);
  await forgetClients(clients);
  const records = taken.rows.map(({ id }) => id);
  await announce({ records });
  return {
    removed: records.length,
    putBack: async (again) => {
      await putSampleBack(again, taken);
      await Promise.all(keys.map((key, i) => putTextsBack(key, drafts[i] ?? {})));
      await announce({ records });
    },
  };
}

/** What was typed since is newer. */
async function putTextsBack(key: string, texts: Record<string, string>): Promise<void> {
  if (Object.keys(texts).length === 0) return;
  await draftsOf(key).change((now) => ({ ...texts, ...now }));
}
