import * as z from 'zod/mini';
import { exchange } from '../invites/exchange.ts';
import { labelSchema } from '../tokens/label.ts';
import { hashOf } from '../tokens/token.ts';
import type { House, Visit } from './call.ts';
import { checkWho } from './door.ts';
import { parse } from './parse.ts';
import { Problem } from './problem.ts';
import { readJson } from './read-json.ts';
import { json, type Reply } from './reply.ts';

/** The most bytes of a request to join. */
const LIMIT = 16 * 1024;

export const joinSchema = z.object({
  workspace: z.string().check(z.maxLength(200)),
  invite: z.string().check(z.maxLength(200)),
  name: z.optional(labelSchema),
  nonce: z.optional(z.string().check(z.regex(/^[\w-]{16,100}$/, '16 to 100 of A–Z a–z 0–9 - _'))),
});

/** `POST /v1/join`: a personal token for an invite, once. Whatever is wrong with the invite, the answer is the same. */
export async function join({ store, now, door }: House, { req }: Visit): Promise<Reply> {
  const { workspace: ws, invite, name, nonce } = parse(joinSchema, await readJson(req, LIMIT));
  const guest = { ws, now: now(), name, nonce };
  const made = await checkWho(door, req, async () => {
    const found = await store.exchangeInvite(hashOf(invite), (one) => exchange(one, guest));
    if (found !== undefined && found !== 'invalid') return found;
    throw new Problem('invite_invalid', 'It was used, is over, or never was. Ask for a new one.');
  });
  if (made === 'nameless') throw new Problem('bad_request', 'name: say who you are.');
  const { role, label, expires } = made.token;
  const body = { workspace: ws, token: made.secret, role, label, expires };
  return { ...json(JSON.stringify(body)), status: 201 };
}
