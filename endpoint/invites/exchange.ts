import { timingSafeEqual } from 'node:crypto';
import { hashOf, makeToken, type Token } from '../tokens/token.ts';
import { type Invite, stateOfInvite } from './invite.ts';

/** How long after its exchange an invite may be exchanged again by the same client, whose answer was lost. */
const AGAIN = 10 * 60_000;

/** Who comes with an invite: the workspace meant, a name, and a random word that only this client has. */
export type Guest = { ws: string; now: number; name?: string; nonce?: string };

/** An invite, and the token that it was exchanged for before. */
export type FoundInvite = { invite: Invite; before?: Token };

/** The new token with its secret, and how the invite was used. */
export type Exchange = { token: Token; secret: string; used: number; nonce?: string };

/** Why there is no token: the invite is good for nothing, or nobody has said who comes. */
export type Refusal = 'invalid' | 'nameless';

/** What a guest gets for an invite: a new token with its secret, or why not. Changes nothing itself. */
export function exchange({ invite, before }: FoundInvite, guest: Guest): Exchange | Refusal {
  const { ws, now, name, nonce } = guest;
  const isFirst = stateOfInvite(invite, now) === 'open';
  if (invite.ws !== ws || !(isFirst || isSameGuest({ invite, before }, guest))) return 'invalid';
  // Who invites somebody by name has said who it is.
  const label = invite.label ?? name;
  if (label === undefined) return 'nameless';
  const { role, lasts } = invite;
  const expires = lasts === undefined ? undefined : now + lasts;
  const { secret, token } = makeToken({ ws, role, label, made: now, expires });
  const mark = nonce === undefined ? {} : { nonce: hashOf(nonce) };
  return { secret, token, used: invite.used ?? now, ...mark };
}

/** Whether a used invite comes again, soon, from whom it was used by. Whose token was revoked gets no other. */
function isSameGuest({ invite, before }: FoundInvite, { now, nonce }: Guest): boolean {
  const { revoked, used, nonce: mark } = invite;
  if (revoked !== undefined || used === undefined || now - used > AGAIN) return false;
  if (mark === undefined || nonce === undefined || before?.revoked !== undefined) return false;
  return timingSafeEqual(Buffer.from(mark), Buffer.from(hashOf(nonce)));
}
