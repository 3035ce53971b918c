import { randomBytes } from 'node:crypto';
import { hashOf, type Role } from '../tokens/token.ts';

/** An invite as it is kept: the SHA-256 of its secret, never the secret. Moments are milliseconds since 1970. */
export type Invite = {
  hash: string;
  /** What it is called in lists and when it is revoked; no secret. */
  id: string;
  ws: string;
  role: Role;
  /** For whom it was made: the label of the token, unless the person gives a name. */
  label?: string;
  made: number;
  expires: number;
  /** For how many milliseconds the token is good; absent: until it is revoked. */
  lasts?: number;
  revoked?: number;
  /** When it was first exchanged, the SHA-256 of who did that, and the token’s hash. */
  used?: number;
  nonce?: string;
  token?: string;
};

/** A new invite and its secret of 256 random bits, which is told once. */
export function makeInvite(given: Omit<Invite, 'hash' | 'id'>): { secret: string; invite: Invite } {
  const secret = randomBytes(32).toString('base64url');
  return { secret, invite: { hash: hashOf(secret), id: randomBytes(4).toString('hex'), ...given } };
}

/** The link that a person pastes: what lets in is in its fragment, which no browser sends to a server. */
export function joinLink(base: string, ws: string, secret: string): string {
  return `${base.replace(/\/+$/, '')}/join#v1.${encodeURIComponent(ws)}.${secret}`;
}

/** What has become of an invite at a moment. */
export function stateOfInvite(
  { revoked, used, expires }: Invite,
  now: number,
): 'open' | 'revoked' | 'used' | 'expired' {
  if (revoked !== undefined) return 'revoked';
  if (used !== undefined) return 'used';
  return expires <= now ? 'expired' : 'open';
}
