import type { Client } from '../model/client.ts';
import type { Engagement } from '../model/engagement.ts';
import type { ClientsideDatabase } from '../store/database.ts';
import { isSample, type Owned, readEntity, readOwned } from '../store/read.ts';

/** A client with everything that belongs to it, and the engagement that is looked at. */
export type ClientInFull = {
  client: Client;
  sample: boolean;
  owned: Owned;
  engagement?: Engagement;
};

/** Reads a client in full; the engagement asked for, else the one that runs, the latest first. */
export async function readClient(
  db: ClientsideDatabase,
  id: string,
  wanted?: string,
): Promise<ClientInFull | undefined> {
  const [client, sample, owned] = await Promise.all([
    readEntity(db, 'client', id),
    isSample(db, id),
    readOwned(db, id),
  ]);
  if (!client) return undefined;
  const engagement = chosenEngagement(owned.engagement ?? [], wanted);
  return { client, sample, owned, ...(engagement ? { engagement } : {}) };
}

const ORDER = ['active', 'planned', 'closed'];

function chosenEngagement(all: readonly Engagement[], wanted?: string): Engagement | undefined {
  const sorted = all.toSorted(
    (a, b) =>
      ORDER.indexOf(a.status) - ORDER.indexOf(b.status) ||
      (b.startsAt ?? 0) - (a.startsAt ?? 0) ||
      (a.id < b.id ? 1 : -1),
  );
  return sorted.find((engagement) => engagement.id === wanted) ?? sorted[0];
}
