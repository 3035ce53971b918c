import { Trouble } from '../trouble.ts';
import type { Offer } from './sign-in-offer.ts';

/** What belongs to one attempt to sign in: where the issuer answers to, and texts that only this attempt knows. */
export type Attempt = { redirect: string; state: string; nonce: string; challenge: string };

/** The address of the issuer’s page at which somebody signs in. */
export function authorizeUrl(
  authorize: string,
  { clientId, scopes }: Offer,
  { redirect, state, nonce, challenge }: Attempt,
): string {
  const url = new URL(authorize);
  const asked = {
    response_type: 'code',
    client_id: clientId,
    redirect_uri: redirect,
    scope: [...new Set(['openid', ...scopes])].join(' '),
    state,
    nonce,
    code_challenge: challenge,
    code_challenge_method: 'S256',
  };
  for (const [name, value] of Object.entries(asked)) url.searchParams.set(name, value);
  return url.href;
}

/** The code in the address that the issuer led back to; fails with a Trouble where it is no answer to this attempt, or says no. */
export function codeFrom(
  answered: string,
  { redirect, state }: Pick<Attempt, 'redirect' | 'state'>,
  issuer: string,
): string {
  const url = URL.canParse(answered) ? new URL(answered) : undefined;
  const said = url?.searchParams;
  const isOurs = url && url.origin + url.pathname === redirect && said?.get('state') === state;
  const by = said?.get('iss') ?? issuer;
  if (!isOurs || by !== issuer) throw new Trouble({ code: 'sign_in_mixed' });
  const code = said?.get('code');
  if (code) return code;
  throw new Trouble({ code: 'sign_in_refused', detail: wordOf(said?.get('error')) });
}

/** An error’s code as the standard writes it; any other is not repeated. */
export function wordOf(error: unknown): string {
  return typeof error === 'string' && /^[\w .-]{1,60}$/.test(error) ? error : 'no reason';
}
