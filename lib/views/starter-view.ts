import { starterSchema } from '../model/starter.ts';
import { Failure } from '../platform/failure.ts';

/** What an offering of the starter library would bring, before it is loaded. */
export type StarterView = {
  id: string;
  name: string;
  about: string;
  personas: { id: string; name: string; role: string; portrait: string }[];
  useCases: string[];
  stages: string[];
};

/** Reads what a starter file would bring; fails with `bad-file` when it does not fit its schema. */
export function viewStarter(file: unknown): StarterView {
  const parsed = starterSchema.safeParse(file);
  if (!parsed.success)
    throw new Failure(
      'bad-file',
      'The offering that comes with Clientside could not be read. Reinstall the extension; your own data is untouched.',
    );
  const { offering, personas, useCases, template } = parsed.data;
  return {
    ...offering,
    personas: personas.map(({ id, name, role, portrait }) => ({ id, name, role, portrait })),
    useCases: useCases.map((useCase) => useCase.name),
    stages: template.stages.map((stage) => stage.name),
  };
}
