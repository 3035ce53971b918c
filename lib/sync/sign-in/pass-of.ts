import { Trouble } from '../trouble.ts';
import { claimsOf, isFor } from './claims-of.ts';
import type { Tokens } from './fetch-tokens.ts';
import type { Pass, SignInBy } from './signed-in.ts';

/** How long before its end a token is renewed, in milliseconds; a fifth of its life where that is less. */
const AHEAD = 60_000;

/** What of an issuer’s tokens lets somebody in at the endpoint: the one that is for its audience, the ID token where both are. Fails with the Trouble `no_token` where none is. */
export function passOf(
  { id_token, access_token, refresh_token }: Tokens,
  { issuer, audience }: SignInBy,
  now: number,
): Pass {
  for (const token of [id_token, access_token]) {
    const claims = token === undefined ? undefined : claimsOf(token);
    if (!token || !claims || claims.iss !== issuer || !isFor(claims, audience)) continue;
    const { exp, iat = now / 1000 } = claims;
    // By how long it is good, and not until when: this device’s clock may be wrong.
    const life = Math.max(0, ((exp ?? iat) - iat) * 1000);
    const renewal = { renewAt: now + life - Math.min(AHEAD, life / 5), until: now + life };
    return { token, renewal: { ...(refresh_token ? { refresh: refresh_token } : {}), ...renewal } };
  }
  throw new Trouble({ code: 'no_token' });
}
