import type { IncomingMessage } from 'node:http';
import { hashOf, type Pass, stateOf } from '../tokens/token.ts';
import type { House } from './call.ts';
import { checkWho, passOrWait } from './door.ts';
import { Problem } from './problem.ts';

/** Who the holder of a request's token is in a workspace; a workspace that there is not looks like one of others. */
export async function authorize(house: House, req: IncomingMessage, ws: string): Promise<Pass> {
  const pass = await checkWho(house.door, req, () => passOf(house, req, ws));
  passOrWait(house.door.requests.take(pass.key), 'Too many requests with this token.');
  return pass;
}

async function passOf({ store, now }: House, req: IncomingMessage, ws: string): Promise<Pass> {
  const [, secret] = /^Bearer +([\w-]{1,200})$/i.exec(req.headers.authorization ?? '') ?? [];
  if (secret === undefined) throw unauthorized('Send a token: Authorization: Bearer …');
  const token = await store.findToken(hashOf(secret));
  if (!token) throw unauthorized('The token is not known here.');
  const state = stateOf(token, now());
  if (state !== 'good') throw unauthorized(`The token is ${state}. Ask for a new one.`);
  if (token.ws !== ws) throw new Problem('not_member', 'The token is for another workspace.');
  const { hash: key, role, label, expires } = token;
  return { key, ws, role, label, expires };
}

function unauthorized(detail: string): Problem {
  return new Problem('unauthorized', detail, { headers: { 'www-authenticate': 'Bearer' } });
}
