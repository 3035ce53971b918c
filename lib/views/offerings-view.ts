import type { Offering } from '../model/offering.ts';
import type { ClientsideDatabase } from '../store/database.ts';
import { isSample, readByName, readEntity, readOwned } from '../store/read.ts';
import { type OfferingView, viewOffering } from './offering-view.ts';
import { readPersonas, serviceLineNames } from './read-library.ts';

/** An offering of the library; `sample` when it goes with the sample clients. */
export type LoadedOffering = OfferingView & { sample: boolean };

/** More offerings than any library has; the list ends there. */
const MOST = 1000;

/** The offerings of the library with all that is in them, by name. */
export async function viewOfferings(db: ClientsideDatabase): Promise<LoadedOffering[]> {
  const { entities } = await readByName(db, 'offering', { limit: MOST });
  return Promise.all(entities.map((offering) => readOffering(db, offering)));
}

async function readOffering(db: ClientsideDatabase, offering: Offering): Promise<LoadedOffering> {
  const [owned, template, journey, sample] = await Promise.all([
    readOwned(db, offering.id),
    offering.template ? readEntity(db, 'template', offering.template) : undefined,
    offering.template ? readOwned(db, offering.template) : undefined,
    isSample(db, offering.id),
  ]);
  const { castrole: cast = [], usecase: useCases = [], deliverable: deliverables = [] } = owned;
  const { stage: stages = [], touchpoint: touchpoints = [] } = journey ?? {};
  const [personas, serviceLines] = await Promise.all([
    readPersonas(
      db,
      cast.map((role) => role.persona),
    ),
    serviceLineNames(
      db,
      touchpoints.map((touchpoint) => touchpoint.serviceLine),
    ),
  ]);
  const parts = { offering, cast, personas, useCases, deliverables, stages, touchpoints };
  const view = viewOffering({ ...parts, ...(template ? { template } : {}), serviceLines });
  return { ...view, sample };
}
