import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

/** What a benchmark is run with. */
export type BenchOptions = {
  /** Folder of the production build for Chromium. */
  build: string;
  /** Interleaved runs, where the person asked for another number than the benchmark's own. */
  runs: number | undefined;
  /** People in the store, where the person asked for another number than 100,000. */
  people: number | undefined;
  /** Records at the server, where the person asked for another number than the benchmark's own. */
  records?: number | undefined;
  /** Whether store and endpoint grow to a million records, and a pull to a hundred thousand. */
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
      people: { type: 'string' },
      records: { type: 'string' },
      build: { type: 'string', default: BUILD },
      large: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
    },
  });
  return {
    ...values,
    runs: numberOf('runs', values.runs),
    people: numberOf('people', values.people),
    records: numberOf('records', values.records),
  };
}

function numberOf(name: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const number = Number(text);
  if (Number.isInteger(number) && number > 0) return number;
  throw new Error(`--${name} takes a whole number, 1 or more.`);
}
