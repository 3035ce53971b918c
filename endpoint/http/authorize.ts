import type { IncomingMessage } from 'node:http';
import type { Store } from '../store/store.ts';
import { hashOf, stateOf, type Token } from '../tokens/token.ts';
import { Problem } from './problem.ts';

/** The token of a request that is good for a workspace; a workspace that there is not looks like one of others. */
export async function authorize(
  req: IncomingMessage,
  ws: string,
  store: Store,
  now: number,
): Promise<Token> {
  const [, secret] = /^Bearer +([\w-]{1,200})$/i.exec(req.headers.authorization ?? '') ?? [];
  if (secret === undefined) throw unauthorized('Send a token: Authorization: Bearer …');
  const token = await store.findToken(hashOf(secret));
  if (!token) throw unauthorized('The token is not known here.');
  const state = stateOf(token, now);
  if (state !== 'good') throw unauthorized(`The token is ${state}. Ask for a new one.`);
  if (token.ws !== ws) throw new Problem('not_member', 'The token is for another workspace.');
  return token;
}

function unauthorized(detail: string): Problem {
  return new Problem('unauthorized', detail, { headers: { 'www-authenticate': 'Bearer' } });
}
