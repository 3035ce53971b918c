import { Failure } from '../../platform/failure.ts';
import { newId } from '../../record/new-id.ts';
import type { Change } from '../change-fields.ts';
import type { ClientsideDatabase } from '../database.ts';
import { readEntity, readOwned } from '../read.ts';
import { type Receipt, writeRecords } from '../write.ts';
import type { WriteContext } from './context.ts';

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
  const engagement: Change = { k: 'engagement', id, fields };
  const found = offering ? await readEntity(db, 'offering', offering) : undefined;
  if (offering && !found)
    throw new Failure('missing', 'This offering is not in the library any more. Choose another.');
  if (!found?.template) return [engagement];
  return [
    engagement,
    ...(await journeyChanges(db, found.template, { client, engagement: id, now })),
  ];
}

async function journeyChanges(
  db: ClientsideDatabase,
  template: string,
  { client, engagement, now }: { client: string; engagement: string; now: number },
): Promise<Change[]> {
  const source = await readEntity(db, 'template', template);
  const { stage: stages = [], touchpoint: touchpoints = [] } = await readOwned(db, template);
  const journey = newId('journey');
  const ids = new Map(stages.map((stage) => [stage.id, newId('stage')]));
  const first = stages.toSorted((a, b) => (a.rank < b.rank ? -1 : 1))[0];
  const fields = {
    client,
    engagement,
    template,
    name: source?.name ?? 'Journey',
    stage: first && ids.get(first.id),
    startedAt: now,
  };
  return [
    { k: 'journey', id: journey, fields },
    ...stages.map(
      ({ id, ...stage }): Change => ({
        k: 'stage',
        id: ids.get(id) as string,
        fields: { ...stage, of: journey, client },
      }),
    ),
    ...touchpoints
      .filter((touchpoint) => ids.has(touchpoint.stage))
      .map(
        ({ id: _id, ...touchpoint }): Change => ({
          k: 'touchpoint',
          id: newId('touchpoint'),
          fields: { ...touchpoint, of: journey, client, stage: ids.get(touchpoint.stage) },
        }),
      ),
  ];
}
