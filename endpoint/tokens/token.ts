import { createHash, randomBytes } from 'node:crypto';

/** What a token lets its holder do: read; read and write; the same, for those who look after the workspace. */
export const ROLES = ['reader', 'editor', 'admin'] as const;
export type Role = (typeof ROLES)[number];

/** A token as it is kept: the SHA-256 of its secret, never the secret. Moments are milliseconds since 1970. */
export type Token = {
  hash: string;
  /** What it is called in lists and when it is revoked; no secret. */
  id: string;
  ws: string;
  role: Role;
  /** Who holds it: the author of what is pushed with it. */
  label: string;
  made: number;
  expires?: number;
  revoked?: number;
};

/** What a request is let in as: the role and the name of somebody in a workspace. */
export type Pass = Pick<Token, 'ws' | 'role' | 'label' | 'expires'> & {
  /** By what the requests of this holder are counted; no secret. */
  key: string;
};

/** A new token and its secret of 256 random bits, which is told once. */
export function makeToken(given: Pick<Token, 'ws' | 'role' | 'label' | 'made' | 'expires'>): {
  secret: string;
  token: Token;
} {
  const secret = `cs_${randomBytes(32).toString('base64url')}`;
  return { secret, token: { hash: hashOf(secret), id: randomBytes(4).toString('hex'), ...given } };
}

/** The SHA-256 of a secret, in hexadecimal digits. */
export function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}

/** Whether a token is good at a moment, or why not. */
export function stateOf(token: Token, now: number): 'good' | 'revoked' | 'expired' {
  if (token.revoked !== undefined) return 'revoked';
  return token.expires !== undefined && token.expires <= now ? 'expired' : 'good';
}
