import { newId } from '../../record/new-id.ts';
import type { Change } from '../change-fields.ts';
import type { ClientsideDatabase } from '../database.ts';
import { type Receipt, writeRecords } from '../write.ts';
import type { WriteContext } from './context.ts';
import { copyJourney } from './copy-journey.ts';

/** Starts an engagement; with an offering the client gets a journey of its own, copied from the offering's template. Fails with `missing` when the offering is gone. */
export async function startEngagement(
  db: ClientsideDatabase,
  context: WriteContext,
  { name, offering }: { name: string; offering?: string },
): Promise<Receipt> {
  const changes = await engagementChanges(db, context, { name, offering });
  return writeRecords(db, changes, { now: context.now, label: `Started ${name}` });
}

/** The changes that start an engagement and its journey. */
export async function engagementChanges(
  db: ClientsideDatabase,
  { client, now }: Pick<WriteContext, 'client' | 'now'>,
  { name, offering }: { name: string; offering?: string },
): Promise<Change[]> {
  const id = newId('engagement');
  const fields = { client, name, offering, status: 'active', startsAt: now };
  const journey = offering ? await copyJourney(db, offering, { client, engagement: id, now }) : [];
  return [{ k: 'engagement', id, fields }, ...journey];
}
