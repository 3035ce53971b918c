import { parseArgs } from 'node:util';
import { type Desk, dataFile, Refused } from './command.ts';

/** Refuses two values of `--data` that mean different files: a firm's own command adds one, and a restore must not go into that by mistake. */
export function refuseTwoPlaces(args: string[], { folder }: Desk): void {
  const files = new Set(dataIn(args).map((one) => dataFile(folder, one)));
  if (files.size > 1)
    throw new Refused(`--data means different files: ${[...files].join(' and ')}. Say one.`);
}

/** The values of `--data`, whatever else was said. */
export function dataIn(args: string[]): string[] {
  const options = { data: { type: 'string', multiple: true } } as const;
  const { data = [] } = parseArgs({ args, options, strict: false }).values;
  return [data].flat().filter((one) => typeof one === 'string');
}
