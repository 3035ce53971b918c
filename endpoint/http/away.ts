import { IssuerAway } from '../oidc/issuer.ts';
import { StoreUnavailable } from '../store/store.ts';

/** What outside of the endpoint failed, in words of our own without data, and in how many seconds to try again; undefined for any other failure. */
export function awayOf(error: unknown): { cause: string; seconds: number } | undefined {
  if (error instanceof StoreUnavailable) return { cause: error.message, seconds: error.retryAfter };
  return error instanceof IssuerAway ? { cause: error.message, seconds: 10 } : undefined;
}
