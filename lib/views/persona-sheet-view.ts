import { inRankOrder } from '../method/journey-order.ts';
import type { ClientsideDatabase } from '../store/database.ts';
import { readByName, readOwned } from '../store/read.ts';
import { ageOf } from './age.ts';
import { floorNames } from './library-view.ts';
import type { AgeView, PersonaView } from './person-view.ts';
import { readPersonas } from './read-library.ts';
import { viewPersona } from './view-persona.ts';

/** A persona with everything that the library says of it, as one page shows or prints it. */
export type PersonaSheetView = {
  persona: PersonaView;
  floor: string[];
  /** The use cases it meets, with what each hands over. */
  useCases: { id: string; name: string; about: string; deliverables: string[] }[];
  /** The offerings whose cast it is in. */
  offerings: { id: string; name: string }[];
  sample: boolean;
  /** When the team reviewed it last; absent: never. */
  reviewed?: AgeView;
};

/** Everything about one persona of the library; undefined when it is not here. */
export async function viewPersonaSheet(
  db: ClientsideDatabase,
  id: string,
  now: number,
): Promise<PersonaSheetView | undefined> {
  const [full, row, { entities: offerings }] = await Promise.all([
    readPersonas(db, [id]),
    db.records.get(id),
    readByName(db, 'offering', { limit: 1000 }),
  ]);
  const one = full.get(id);
  if (!one) return undefined;
  const owned = await Promise.all(offerings.map((offering) => readOwned(db, offering.id)));
  const useCases = owned.flatMap((o) => inRankOrder(o.usecase ?? []));
  const deliverables = owned.flatMap((o) => inRankOrder(o.deliverable ?? []));
  const { reviewedAt } = one.persona;
  return {
    persona: viewPersona(one, useCases),
    floor: floorNames(one.persona),
    useCases: useCases
      .filter((useCase) => one.persona.useCases.includes(useCase.id))
      .map((useCase) => ({
        id: useCase.id,
        name: useCase.name,
        about: useCase.about,
        deliverables: deliverables.filter((d) => d.useCase === useCase.id).map((d) => d.name),
      })),
    offerings: offerings
      .filter((_, i) => owned[i]?.castrole?.some((role) => role.persona === id))
      .map(({ id: offering, name }) => ({ id: offering, name })),
    sample: row?.local === 'sample',
    ...(reviewedAt === undefined ? {} : { reviewed: ageOf(reviewedAt, 'persona', now) }),
  };
}
