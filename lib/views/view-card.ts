import type { ClientsideDatabase } from '../store/database.ts';
import { readLink } from '../store/read.ts';
import { revisionOf } from '../store/revision.ts';
import { untilWritten } from '../store/until-written.ts';
import type { CardView } from './card-view.ts';
import type { SeenRecord } from './seen-record.ts';
import { suggestClients } from './suggest-clients.ts';
import { type ClientLook, viewClient } from './view-client.ts';

/** What the card of a page is looked at by: the engagement chosen, how to read the clients used lately, what people call each system, when (milliseconds), and the store's revision where it is known. */
export type CardLook = Omit<ClientLook, 'focus'> & { recent: () => Promise<readonly string[]> };

/** How long a link is known while nobody writes, in milliseconds. */
const LINK_AGE = 24 * 3_600_000;

/** What the card shows for a CRM record: its client, the offer to link it, or that it is not a client. */
export async function viewCard(
  db: ClientsideDatabase,
  record: SeenRecord,
  { recent, revision = revisionOf(db), ...look }: CardLook,
): Promise<CardView> {
  const kept = { now: look.now, age: LINK_AGE, revision };
  const read = () => readLink(db, record.key);
  const link = await untilWritten(db, JSON.stringify(['link', record.key]), kept, read);
  if (link?.refused) return { state: 'refused', record, link: link.id };
  if (link?.client) {
    const aims = link.target?.startsWith('engagement_') ? link.target : undefined;
    const focus = link.target?.startsWith('stakeholder_') ? link.target : undefined;
    const engagement = look.engagement ?? aims;
    const client = await viewClient(db, link.client, { ...look, engagement, focus, revision });
    if (client) return { state: 'client', record, client };
  }
  const [suggestions, offerings] = await Promise.all([
    recent().then((clients) => suggestClients(db, record, clients)),
    db.records.where('[k+n]').between(['offering', ''], ['offering', '\uffff']).count(),
  ]);
  return { state: 'unlinked', record, suggestions, hasOffering: offerings > 0 };
}
