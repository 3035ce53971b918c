import * as z from 'zod/mini';
import { ROLES } from '../tokens/token.ts';
import { faultInWords, pathInWords } from './fault-in-words.ts';
import { isSafeUrl } from './safe-url.ts';

/** What a token may be signed with: never nothing, and never a secret that both sides have. */
const ALGORITHMS = [
  ...(['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512'] as const),
  ...(['ES256', 'ES384', 'ES512', 'EdDSA', 'Ed25519'] as const),
] as const;

const word = z.string().check(z.minLength(1), z.maxLength(500));
const address = z.string().check(z.refine(isSafeUrl, 'must be an address with https'));
const workspace = z
  .string()
  .check(
    z.regex(
      /^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/,
      'must be the name of a workspace: letters, digits, - and _',
    ),
  );

/** How people sign in by an OpenID Connect issuer, and which groups of it may do what in which workspace. */
const oidcSchema = z.strictObject({
  /** The issuer, exactly as it stands in its tokens. */
  issuer: address,
  /** What a token must be for. */
  audience: word,
  /** The public client that the extension signs in as, and what it asks for. */
  clientId: word,
  scopes: z._default(z.array(word).check(z.minLength(1)), ['openid', 'profile']),
  /** Where the keys are; found by discovery when left out. */
  jwksUri: z.optional(address),
  algorithms: z._default(z.array(z.enum(ALGORITHMS)).check(z.minLength(1)), ['RS256', 'ES256']),
  /** By how many seconds clocks may differ. */
  clockTolerance: z._default(z.int().check(z.gte(0), z.lte(300)), 60),
  /** Where a person's name is, the first that there is; where their groups are. Dots lead into claims. */
  name: z._default(z.array(word).check(z.minLength(1)), ['name', 'preferred_username']),
  groups: z._default(word, 'groups'),
  /** Who may do what where; the group `*` is everybody with a good token. The highest role counts. */
  access: z
    .array(z.strictObject({ group: word, workspace, role: z.enum(ROLES) }))
    .check(z.minLength(1)),
});

export type OidcSettings = z.output<typeof oidcSchema>;

/** Reads settings from JSON; fails with a sentence for each thing that is wrong. */
export function readOidcSettings(json: string): OidcSettings {
  let given: unknown;
  try {
    given = JSON.parse(json);
  } catch {
    throw new Error('It is not JSON.');
  }
  const parsed = oidcSchema.safeParse(given, { error: faultInWords });
  if (parsed.success) return parsed.data;
  const lines = parsed.error.issues.flatMap(({ path, message, ...issue }) => {
    const places = issue.code === 'unrecognized_keys' ? issue.keys : [undefined];
    return places.map((key) => `${pathInWords(key ? [...path, key] : path)}: ${message}`);
  });
  throw new Error(lines.join('\n  '));
}
