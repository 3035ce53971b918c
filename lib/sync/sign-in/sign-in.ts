import type { How } from '../ask-endpoint.ts';
import { Trouble } from '../trouble.ts';
import { authorizeUrl, codeFrom } from './authorize.ts';
import { claimsOf, isFor } from './claims-of.ts';
import type { Doors } from './discover.ts';
import { fetchTokens, type Tokens } from './fetch-tokens.ts';
import { passOf } from './pass-of.ts';
import { challengeOf, randomText } from './pkce.ts';
import type { Offer } from './sign-in-offer.ts';
import type { SignedIn } from './signed-in.ts';

/** The browser’s part: the address that the issuer may answer to, and a window that ends with the address it led to. */
export type SignInWindow = { redirect: string; open(url: string): Promise<string> };

/** Has somebody sign in at an issuer, by code and PKCE; fails with a Trouble. */
export async function signIn(
  how: How & { now?: () => number },
  offer: Offer,
  doors: Doors,
  { redirect, open }: SignInWindow,
): Promise<SignedIn> {
  const { issuer, clientId, audience } = offer;
  const [verifier, state, nonce] = [randomText(), randomText(), randomText()];
  const attempt = { redirect, state, nonce, challenge: await challengeOf(verifier) };
  const answered = await open(authorizeUrl(doors.authorize, offer, attempt)).catch((cause) => {
    throw new Trouble({ code: 'sign_in_closed' }, cause);
  });
  const tokens = await fetchTokens(how, doors.token, {
    grant_type: 'authorization_code',
    code: codeFrom(answered, attempt, issuer),
    redirect_uri: redirect,
    client_id: clientId,
    code_verifier: verifier,
  });
  checkIdToken(tokens, offer, nonce);
  const by = { issuer, clientId, audience, tokenEndpoint: doors.token };
  return { by, pass: passOf(tokens, by, (how.now ?? Date.now)()) };
}

/** The ID token comes from the issuer itself, so its signature needs no look (OpenID Connect Core, 3.1.3.7); that it answers this attempt does. */
function checkIdToken({ id_token }: Tokens, { issuer, clientId }: Offer, nonce: string): void {
  const claims = id_token === undefined ? undefined : claimsOf(id_token);
  const isOurs = claims?.iss === issuer && isFor(claims, clientId) && claims.nonce === nonce;
  if (!isOurs) throw new Trouble({ code: 'sign_in_mixed' });
}
