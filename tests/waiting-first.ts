import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Test files that take long and mostly wait: for a file's date to change, for a token to end, for a model to be driven to its end. */
const WAITING = [
  'document-servers',
  'sign-in',
  'sharing-sealed',
  'sharing-file',
  'team-model',
  'converge',
];

/** Starts first what waits, so that others compute meanwhile and nothing long is left for the end. */
export class WaitingFirst extends BaseSequencer {
  /** The files in the order in which they start. */
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const waits = ({ moduleId }: TestSpecification) =>
      WAITING.some((name) => moduleId.includes(`/${name}.`));
    return [...sorted.filter(waits), ...sorted.filter((file) => !waits(file))];
  }
}
