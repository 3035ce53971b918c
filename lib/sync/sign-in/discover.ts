import * as z from 'zod/mini';
import type { How } from '../ask-endpoint.ts';
import { Trouble } from '../trouble.ts';
import { askIssuer } from './ask-issuer.ts';
import { safeAddress } from './signed-in.ts';

const documentSchema = z.object({
  issuer: z.string(),
  authorization_endpoint: safeAddress,
  token_endpoint: safeAddress,
});

/** Where one signs in at an issuer, and where a code becomes a token. */
export type Doors = { authorize: string; token: string };

/** Asks an issuer where its doors are; fails with a Trouble: `issuer_wrong` for one that says it is another, or that would send secrets readable over a network. */
export async function discover(how: How, issuer: string): Promise<Doors> {
  const url = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
  const said = documentSchema.safeParse((await askIssuer(how, url)).body);
  if (!said.success || said.data.issuer !== issuer)
    throw new Trouble({ code: 'issuer_wrong' }, said.error);
  return { authorize: said.data.authorization_endpoint, token: said.data.token_endpoint };
}
