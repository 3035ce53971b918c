import type { IncomingMessage } from 'node:http';
import type { Buckets } from '../limits/buckets.ts';
import { Problem } from './problem.ts';

/** What is counted of those who come: requests of each token, and failures of each address. */
export type Door = {
  requests: Buckets;
  failures: Buckets;
  addressOf: (req: IncomingMessage) => string;
  /** The oldest record version that a client may write. */
  minSchema: number;
};

/** Checks who comes. After too many failures from one address the answer is to wait; who is let in is never held up by others. */
export async function checkWho<T>(
  { failures, addressOf }: Door,
  req: IncomingMessage,
  check: () => Promise<T>,
): Promise<T> {
  try {
    return await check();
  } catch (error) {
    if (!(error instanceof Problem) || (error.status !== 401 && error.status !== 403)) throw error;
    passOrWait(failures.take(addressOf(req)), 'Too many attempts that failed.');
    throw error;
  }
}

/** Fails with `busy` when there are seconds to wait. */
export function passOrWait(seconds: number | undefined, why: string): void {
  if (seconds === undefined) return;
  const headers = { 'retry-after': `${seconds}` };
  throw new Problem('busy', `${why} Wait ${seconds} s.`, { headers });
}

/** Fails with `client_too_old` for a client that writes older records than may be, or does not say what it writes. */
export function checkSchema({ minSchema }: Door, schema = 0): void {
  if (schema >= minSchema) return;
  const detail = `Update Clientside: this endpoint wants version ${minSchema} of its records.`;
  throw new Problem('client_too_old', detail, { members: { min: minSchema } });
}

/** The record version in a request's header. */
export function schemaOf({ headers }: IncomingMessage): number | undefined {
  const said = headers['clientside-schema'];
  return typeof said === 'string' && /^\d{1,9}$/.test(said) ? Number(said) : undefined;
}
