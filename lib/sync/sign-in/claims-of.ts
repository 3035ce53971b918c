import * as z from 'zod/mini';
import { fromBase64Url } from '../seal/base64url.ts';

const claimsSchema = z.object({
  iss: z.optional(z.string()),
  sub: z.optional(z.string()),
  aud: z.optional(z.union([z.string(), z.array(z.string())])),
  nonce: z.optional(z.string()),
  iat: z.optional(z.number()),
  exp: z.optional(z.number()),
});
/** What a token says of itself, as far as it concerns us. */
export type TokenClaims = z.infer<typeof claimsSchema>;

/** What a token says, its signature unseen: the endpoint looks at that. Undefined where it is not a JSON Web Token. */
export function claimsOf(token: string): TokenClaims | undefined {
  try {
    const bytes = fromBase64Url(token.split('.')[1] ?? '');
    const parsed = claimsSchema.safeParse(JSON.parse(new TextDecoder().decode(bytes)));
    return parsed.success ? parsed.data : undefined;
  } catch {
    return undefined;
  }
}

/** Whether a token says that it is for an audience. */
export function isFor({ aud }: TokenClaims, audience: string): boolean {
  return [aud].flat().includes(audience);
}
