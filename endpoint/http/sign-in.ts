import type { House } from './call.ts';
import { Problem } from './problem.ts';
import { json, type Reply } from './reply.ts';

/** `GET /v1/sign-in`: what a client needs to begin signing in by the firm’s issuer (authorization code with PKCE). */
export async function signIn({ signOn }: House): Promise<Reply> {
  if (!signOn) throw new Problem('not_found', 'Here one joins with an invite or a token.');
  const { issuer, clientId, audience, scopes } = signOn.settings;
  return json(JSON.stringify({ issuer, clientId, audience, scopes }));
}
