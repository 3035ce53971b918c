import type { Client } from '../model/client.ts';
import type { Engagement } from '../model/engagement.ts';
import type { ClientsideDatabase } from '../store/database.ts';
import { type Owned, readMarked, readOwned } from '../store/read.ts';
import { withoutRemoved } from './without-removed.ts';

/** A client with everything that belongs to it but what is about people who were removed, and the engagement that is looked at. */
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
  const [known, all] = await Promise.all([readMarked(db, 'client', id), readOwned(db, id)]);
  if (!known) return undefined;
  const owned = await withoutRemoved(db, all);
  const { entity: client, sample } = known;
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
