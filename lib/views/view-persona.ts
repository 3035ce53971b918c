import type { UseCase } from '../model/use-case.ts';
import type { PersonaView } from './person-view.ts';
import type { PersonaInFull } from './read-library.ts';
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
    useCases: useCases
      .filter((useCase) => persona.useCases.includes(useCase.id))
      .map((useCase) => ({ id: useCase.id, name: useCase.name })),
    concerns: viewConcerns(concerns, actions, false),
  };
}
