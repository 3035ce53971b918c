import type { JWTVerifyGetKey } from 'jose';
import * as z from 'zod/mini';
import type { OidcSettings } from './oidc-settings.ts';
import type { Claims } from './pass-of-claims.ts';
import { isSafeUrl } from './safe-url.ts';

/** The issuer can't be asked for its keys now: nobody knows whether a token is good. */
export class IssuerAway extends Error {}

/** Checks tokens of an issuer. */
export type Issuer = {
  /** What a token says, or undefined when it is not good; fails with IssuerAway. */
  claimsOf(token: string): Promise<Claims | undefined>;
};

/** How patient it is, in milliseconds: with an answer, between two looks for a key that is not known, and with keys that it has. */
export type IssuerTimes = { timeout?: number; cooldown?: number; maxAge?: number };

const discoverySchema = z.object({
  issuer: z.string(),
  jwks_uri: z.string().check(z.refine(isSafeUrl)),
});

/** Of the failures to find a key, those that are the token’s own. */
const OF_THE_TOKEN = new Set([
  'ERR_JWKS_NO_MATCHING_KEY',
  'ERR_JWKS_MULTIPLE_MATCHING_KEYS',
  'ERR_JOSE_NOT_SUPPORTED',
]);

/** An issuer by its settings. Nothing is asked of it before the first token comes. */
export async function openIssuer(
  settings: OidcSettings,
  { timeout = 5000, cooldown = 30_000, maxAge = 10 * 60_000 }: IssuerTimes = {},
): Promise<Issuer> {
  // Loaded here, so that who does without single sign-on does without it.
  const { createRemoteJWKSet, errors, jwtVerify } = await import('jose');
  const times = { timeoutDuration: timeout, cooldownDuration: cooldown, cacheMaxAge: maxAge };
  let keys: JWTVerifyGetKey | undefined;

  const keyOf: JWTVerifyGetKey = async (header, token) => {
    try {
      keys ??= createRemoteJWKSet(new URL(await jwksUriOf(settings, timeout)), times);
      return await keys(header, token);
    } catch (cause) {
      if (cause instanceof errors.JOSEError && OF_THE_TOKEN.has(cause.code)) throw cause;
      throw new IssuerAway('The issuer’s keys can’t be had.', { cause });
    }
  };

  const { issuer, audience, algorithms, clockTolerance } = settings;
  const wanted = { issuer, audience, algorithms, clockTolerance, requiredClaims: ['exp', 'sub'] };
  return {
    async claimsOf(token) {
      try {
        return (await jwtVerify(token, keyOf, wanted)).payload;
      } catch (error) {
        if (error instanceof errors.JOSEError) return undefined;
        throw error;
      }
    },
  };
}

/** Where the keys are: as the settings say, or as the issuer says where they don’t. */
async function jwksUriOf({ issuer, jwksUri }: OidcSettings, timeout: number): Promise<string> {
  if (jwksUri !== undefined) return jwksUri;
  const url = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
  const answer = await fetch(url, { redirect: 'error', signal: AbortSignal.timeout(timeout) });
  if (!answer.ok) throw new Error(`The issuer answered ${answer.status}.`);
  const said = discoverySchema.parse(await answer.json());
  if (said.issuer !== issuer) throw new Error('This is another issuer.');
  return said.jwks_uri;
}
