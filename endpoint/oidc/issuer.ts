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
  /** Fetches its keys; fails with IssuerAway where they can't be had. */
  reach(): Promise<void>;
};

/** How patient it is, in milliseconds: with an answer, between two looks for a key that is not known, and with keys that it has. */
export type IssuerTimes = { timeout?: number; cooldown?: number; maxAge?: number };

const discoverySchema = z.object({
  issuer: z.string(),
  jwks_uri: z.string().check(z.refine(isSafeUrl)),
});

/** The issuer answered otherwise than an issuer does; the message says how. */
class Odd extends Error {}

/** Of the failures to find a key, those that are the token’s own. */
const OF_THE_TOKEN = new Set([
  'ERR_JWKS_NO_MATCHING_KEY',
  'ERR_JWKS_MULTIPLE_MATCHING_KEYS',
  'ERR_JOSE_NOT_SUPPORTED',
]);

/** An issuer by its settings. Nothing is asked of it before the first token comes, or somebody wants it reached. */
export async function openIssuer(
  settings: OidcSettings,
  { timeout = 5000, cooldown = 30_000, maxAge = 10 * 60_000 }: IssuerTimes = {},
): Promise<Issuer> {
  // Loaded here, so that who does without single sign-on does without it.
  const { createRemoteJWKSet, errors, jwtVerify } = await import('jose');
  const times = { timeoutDuration: timeout, cooldownDuration: cooldown, cacheMaxAge: maxAge };
  let keys: Promise<ReturnType<typeof createRemoteJWKSet>> | undefined;

  const find = async () => createRemoteJWKSet(new URL(await jwksUriOf(settings, timeout)), times);
  /** Who comes while the issuer is asked waits for the same answer. */
  const found = () => {
    keys ??= find().catch((cause) => {
      keys = undefined;
      throw cause;
    });
    return keys;
  };
  const withKeys = async <T>(
    use: (all: ReturnType<typeof createRemoteJWKSet>) => Promise<T>,
  ): Promise<T> => {
    try {
      return await use(await found());
    } catch (cause) {
      if (cause instanceof errors.JOSEError && OF_THE_TOKEN.has(cause.code)) throw cause;
      throw new IssuerAway(`The issuer’s keys can’t be had: ${reasonOf(cause)}.`, { cause });
    }
  };
  const keyOf: JWTVerifyGetKey = (header, token) => withKeys((all) => all(header, token));

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
    reach: () => withKeys((all) => all.reload()),
  };
}

/** What jose calls so, in words. */
const WORDS: Record<string, string> = {
  ERR_JOSE_GENERIC: 'it does not give its keys',
  ERR_JWKS_TIMEOUT: 'no answer in time',
};

/** Why it could not be asked, in words of ours or as a code: what others say may hold data. */
function reasonOf(error: unknown): string {
  if (error instanceof Odd) return error.message;
  if (!(error instanceof Error)) return 'it failed';
  if (error.name === 'TimeoutError') return 'no answer in time';
  if ('code' in error && typeof error.code === 'string') return WORDS[error.code] ?? error.code;
  return error.cause instanceof Error ? reasonOf(error.cause) : 'it failed';
}

/** Where the keys are: as the settings say, or as the issuer says where they don’t. */
async function jwksUriOf({ issuer, jwksUri }: OidcSettings, timeout: number): Promise<string> {
  if (jwksUri !== undefined) return jwksUri;
  const url = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
  const answer = await fetch(url, { redirect: 'error', signal: AbortSignal.timeout(timeout) });
  if (!answer.ok) throw new Odd(`it answered ${answer.status}`);
  const said = discoverySchema.safeParse(await answer.json().catch(() => undefined));
  if (!said.success) throw new Odd('it does not describe itself as an issuer does');
  if (said.data.issuer !== issuer) throw new Odd('it says that it is another issuer');
  return said.data.jwks_uri;
}
