import type { How } from './ask-endpoint.ts';
import { Trouble } from './trouble.ts';

/** How long an answer may take, in milliseconds. */
const PATIENCE = 90_000;

/** Sends a request with nothing of the browser's own: no cookie, no cache, no referrer, and no redirect, which could carry a token away: it is answered as it is. Fails with `unreachable`. */
export async function sendRequest(
  { fetch, signal }: How,
  url: string,
  init: RequestInit,
): Promise<Response> {
  const signals = [AbortSignal.timeout(PATIENCE), ...(signal ? [signal] : [])];
  try {
    return await fetch(url, {
      cache: 'no-store',
      credentials: 'omit',
      redirect: 'manual',
      referrerPolicy: 'no-referrer',
      ...init,
      signal: AbortSignal.any(signals),
    });
  } catch (cause) {
    throw unreachable(cause);
  }
}

/** What could not be asked, or broke off. */
export function unreachable(cause: unknown): Trouble {
  return new Trouble({ code: 'unreachable' }, cause);
}

/** Seconds as a number; a date is as good as none, since clocks differ. */
export function secondsOf(text: string | null): number | undefined {
  return text !== null && /^\d{1,9}$/.test(text.trim()) ? Number(text) : undefined;
}
