import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

/** What a benchmark is run with. */
export type BenchOptions = {
  /** Folder of the production build for Chromium. */
  build: string;
  /** Interleaved runs, where the person asked for another number than the benchmark's own. */
  runs: number | undefined;
  /** Whether the store grows to a million records. */
  large: boolean;
};

const BUILD = fileURLToPath(new URL('../.output/chrome-mv3', import.meta.url));

/** The command line, read; throws on what it does not know. */
export function readOptions(args: string[]): BenchOptions & { only: string[]; json: boolean } {
  const { values } = parseArgs({
    args,
    options: {
      only: { type: 'string', multiple: true, default: [] },
      runs: { type: 'string' },
      build: { type: 'string', default: BUILD },
      large: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
    },
  });
  const runs = values.runs === undefined ? undefined : Number(values.runs);
  if (runs !== undefined && !(Number.isInteger(runs) && runs > 0))
    throw new Error('--runs takes a number of runs, 1 or more.');
  return { ...values, runs };
}
