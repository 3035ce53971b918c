import { setTimeout as pause } from 'node:timers/promises';
import { inTime } from './in-time.ts';

const PATIENCE_MS = 20_000;
const BETWEEN_LOOKS_MS = 40;
const LONGEST_LOOK_MS = 5_000;

type Nothing = undefined | null | false | 0 | '';

/**
 * Looks again and again until the answer is truthy and returns it; after 20 s throws an error that
 * names what was missing and the last failure. A look that throws (a page may be navigating) or takes over 5 s
 * counts as "not yet".
 */
export async function until<T>(
  look: () => Promise<T>,
  missing: () => string | Promise<string>,
  patience = PATIENCE_MS,
): Promise<Exclude<T, Nothing>> {
  const deadline = Date.now() + patience;
  for (;;) {
    let failure: unknown;
    try {
      const seen = await inTime(look(), LONGEST_LOOK_MS);
      if (seen) return seen as Exclude<T, Nothing>;
    } catch (error) {
      failure = error;
    }
    if (Date.now() > deadline) {
      const why = failure ? `: ${String(failure)}` : '';
      throw new Error(`${await missing()}, not within ${patience} ms${why}`, { cause: failure });
    }
    await pause(BETWEEN_LOOKS_MS);
  }
}
