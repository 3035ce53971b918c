import { Failure } from '../../platform/failure.ts';
import type { Change } from '../change-fields.ts';
import type { ClientsideDatabase } from '../database.ts';
import { readOwned } from '../read.ts';
import { type Receipt, writeRecords } from '../write.ts';
import type { WriteContext } from './context.ts';
import { copyJourney } from './copy-journey.ts';

/** Gives an engagement that has none its offering, and with it the cast and a journey copied from the template; a journey that it has stays the only one. Fails with `missing` when the engagement or the offering is gone, with `changed-since` when it has an offering by now. */
export async function offerEngagement(
  db: ClientsideDatabase,
  { client, now }: WriteContext,
  { engagement, offering }: { engagement: string; offering: string },
): Promise<Receipt> {
  const { engagement: engagements = [], journey: journeys = [] } = await readOwned(db, client);
  const meant = engagements.find(({ id }) => id === engagement);
  if (!meant)
    throw new Failure('missing', 'This engagement is not here any more. Look at the card again.');
  if (meant.offering)
    throw new Failure(
      'changed-since',
      'This engagement was given its offering meanwhile. Look at the card again.',
    );
  const copy = await copyJourney(db, offering, { client, engagement, now });
  const hasJourney = journeys.some((journey) => journey.engagement === engagement);
  const set: Change = { k: 'engagement', id: engagement, fields: { offering } };
  const changes = hasJourney ? [set] : [set, ...copy];
  return writeRecords(db, changes, { now, label: `Chose the offering of ${meant.name}` });
}
