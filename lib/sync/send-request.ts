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
    // A way in that has to be renewed first says itself why it can’t be.
    throw cause instanceof Trouble ? cause : unreachable(cause);
  }
}

/** What could not be asked, or broke off. */
export function unreachable(cause: unknown): Trouble {
  return new Trouble({ code: 'unreachable' }, cause);
}

/** The seconds in a header: a number, or a date, which is held against the date of the answer itself, since clocks differ (RFC 9110, 10.2.3). */
export function secondsIn(headers: Headers, name: 'backoff' | 'retry-after'): number | undefined {
  const text = headers.get(name)?.trim() ?? '';
  if (/^\d{1,9}$/.test(text)) return Number(text);
  const seconds = (Date.parse(text) - Date.parse(headers.get('date') ?? '')) / 1000;
  return seconds >= 0 ? seconds : undefined;
}
