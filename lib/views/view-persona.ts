import { inRankOrder } from '../method/journey-order.ts';
import type { UseCase } from '../model/use-case.ts';
import type { ClientsideDatabase } from '../store/database.ts';
import { readEntities } from '../store/read.ts';
import type { PersonaView } from './person-view.ts';
import { type PersonaInFull, readPersonas } from './read-library.ts';
import { viewConcerns } from './view-concern.ts';

/** A persona of the library in full. */
export function viewPersona(
  { persona, concerns, actions }: PersonaInFull,
  useCases: readonly UseCase[],
): PersonaView {
  const { id, name, role, portrait, who, responsibilities, motivation, typical, value } = persona;
  return {
    id,
    name,
    role,
    portrait,
    who,
    responsibilities,
    motivation,
    typical,
    value,
    useCases: inRankOrder(useCases)
      .filter((useCase) => persona.useCases.includes(useCase.id))
      .map((useCase) => ({ id: useCase.id, name: useCase.name })),
    concerns: viewConcerns(concerns, actions, false),
  };
}

/** A persona of the library in full by its id; undefined when it is not here. */
export async function viewPersonaOf(
  db: ClientsideDatabase,
  id: string,
): Promise<PersonaView | undefined> {
  const found = (await readPersonas(db, [id])).get(id);
  return found && viewPersona(found, await readEntities(db, 'usecase', found.persona.useCases));
}
