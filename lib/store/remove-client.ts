import type { KindName } from '../model/kinds.ts';
import { Failure } from '../platform/failure.ts';
import type { Change } from './change-fields.ts';
import type { ClientsideDatabase } from './database.ts';
import { readEntity } from './read.ts';
import { transact } from './transact.ts';
import { type Receipt, writeRecords } from './write.ts';

/** How much goes with a client: its people, what was noted, its engagements, and the CRM pages that are linked to it. */
export type ClientUse = { people: number; notes: number; engagements: number; pages: number };

/** What of a client is found by itself, and so goes with it: people have lists and a search, a link tells a page its client. */
const FOUND_BY_ITSELF: readonly KindName[] = ['stakeholder', 'link'];

/** Counts what goes with a client. */
export async function clientUse(db: ClientsideDatabase, client: string): Promise<ClientUse> {
  const count = (kind: KindName) => db.records.where('[p+k]').equals([client, kind]).count();
  const [people, notes, engagements, pages] = await Promise.all([
    count('stakeholder'),
    count('note'),
    count('engagement'),
    count('link'),
  ]);
  return { people, notes, engagements, pages };
}

/** Removes a client with its people and the links of its pages; all else that belongs to it stays as it is, unseen, and is there again once the client is. Undoable. Fails with `missing`. */
export function removeClient(
  db: ClientsideDatabase,
  client: string,
  now: number,
): Promise<Receipt> {
  return transact(db, async () => {
    const entity = await readEntity(db, 'client', client);
    if (!entity) throw new Failure('missing', 'This client is not here any more.');
    const keys = FOUND_BY_ITSELF.map((kind) => [client, kind]);
    const found = await db.records.where('[p+k]').anyOf(keys).primaryKeys();
    const changes = [client, ...found].map((id): Change => {
      const [k = ''] = id.split('_');
      return { k, id, remove: true };
    });
    return writeRecords(db, changes, { now, label: `Removed ${entity.name}` });
  });
}
