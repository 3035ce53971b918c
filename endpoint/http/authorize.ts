import type { IncomingMessage } from 'node:http';
import { passOfClaims } from '../oidc/pass-of-claims.ts';
import { hashOf, type Pass, stateOf } from '../tokens/token.ts';
import type { House, SignOn } from './call.ts';
import { checkWho, passOrWait } from './door.ts';
import { Problem } from './problem.ts';

/** Who the holder of a request's token is in a workspace; a workspace that there is not looks like one of others. */
export async function authorize(house: House, req: IncomingMessage, ws: string): Promise<Pass> {
  const pass = await checkWho(house.door, req, () => passOf(house, req, ws));
  passOrWait(house.door.requests.take(pass.key), 'Too many requests with this token.');
  return pass;
}

/** A token of ours has no dots; a signed one has two. */
const SIGNED = /^[\w-]+\.[\w-]+\.[\w-]*$/;

/** The same for a request that is let in already: who was shut out since is told nothing more. */
export async function passOf(house: House, req: IncomingMessage, ws: string): Promise<Pass> {
  const [, secret] = /^Bearer +([\w.~+/=-]{1,12288})$/i.exec(req.headers.authorization ?? '') ?? [];
  if (secret === undefined) throw unauthorized('Send a token: Authorization: Bearer …');
  const { signOn } = house;
  return signOn && SIGNED.test(secret)
    ? signedIn(house, signOn, secret, ws)
    : holderOf(house, secret, ws);
}

async function holderOf({ store, now }: House, secret: string, ws: string): Promise<Pass> {
  const token = await store.findToken(hashOf(secret));
  if (!token) throw unauthorized('The token is not known here.');
  const state = stateOf(token, now());
  if (state !== 'good') throw unauthorized(`The token is ${state}. Ask for a new one.`);
  if (token.ws !== ws) throw notMember();
  const { hash: key, role, label, expires } = token;
  return { key, ws, role, label, expires };
}

/** Who signed in by the firm's issuer. */
async function signedIn({ store }: House, signOn: SignOn, token: string, ws: string) {
  const { issuer, settings } = signOn;
  const claims = await issuer.claimsOf(token);
  if (!claims) throw unauthorized('The sign-in is over or not good. Sign in again.');
  const pass = passOfClaims(settings, claims, ws);
  if (!pass || (await store.head(ws)) === undefined) throw notMember();
  return pass;
}

function notMember(): Problem {
  return new Problem('not_member', 'The token is for another workspace.');
}

function unauthorized(detail: string): Problem {
  return new Problem('unauthorized', detail, { headers: { 'www-authenticate': 'Bearer' } });
}
