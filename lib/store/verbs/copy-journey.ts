import { Failure } from '../../platform/failure.ts';
import { newId } from '../../record/new-id.ts';
import type { Change } from '../change-fields.ts';
import type { ClientsideDatabase } from '../database.ts';
import { readEntity, readOwned } from '../read.ts';

/** Whose journey it is to be, and when it starts, in milliseconds. */
type Traveller = { client: string; engagement: string; now: number };

/** The changes that give an engagement a journey of its own, copied from the offering's template; none when the offering runs no journey. Fails with `missing` when the offering is gone. */
export async function copyJourney(
  db: ClientsideDatabase,
  offering: string,
  traveller: Traveller,
): Promise<Change[]> {
  const found = await readEntity(db, 'offering', offering);
  if (!found)
    throw new Failure('missing', 'This offering is not in the library any more. Choose another.');
  return found.template ? journeyChanges(db, found.template, traveller) : [];
}

async function journeyChanges(
  db: ClientsideDatabase,
  template: string,
  { client, engagement, now }: Traveller,
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
