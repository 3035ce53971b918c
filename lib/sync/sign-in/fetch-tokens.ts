import * as z from 'zod/mini';
import type { How } from '../ask-endpoint.ts';
import { Trouble } from '../trouble.ts';
import { askIssuer } from './ask-issuer.ts';
import { wordOf } from './authorize.ts';
import { tokenSchema } from './signed-in.ts';

const tokensSchema = z.object({
  access_token: z.optional(tokenSchema),
  id_token: z.optional(tokenSchema),
  refresh_token: z.optional(tokenSchema),
});
/** The tokens that an issuer gave. */
export type Tokens = z.infer<typeof tokensSchema>;

const noSchema = z.object({ error: z.string() });

/** Exchanges a code, or what a token is renewed with, for tokens. Fails with a Trouble: `sign_in_refused` where the issuer says no, `issuer_away` where something else answers, or nothing. */
export async function fetchTokens(
  how: How,
  door: string,
  form: Record<string, string>,
): Promise<Tokens> {
  const { ok, body } = await askIssuer(how, door, form);
  const tokens = tokensSchema.safeParse(body);
  if (ok && tokens.success) return tokens.data;
  const no = noSchema.safeParse(body);
  if (ok || !no.success) throw new Trouble({ code: 'issuer_away' }, tokens.error);
  throw new Trouble({ code: 'sign_in_refused', detail: wordOf(no.data.error) });
}
