import * as z from 'zod/mini';
import { askEndpoint, askUrl, baseOf, type How, type Workspace } from './ask-endpoint.ts';
import type { JoinLink } from './join-link.ts';
import { roleSchema } from './role.ts';
import { badAnswer } from './trouble.ts';

const moment = z.optional(z.int().check(z.gte(0)));
const label = z.string().check(z.maxLength(500));

const meSchema = z.object({
  workspace: z.string().check(z.maxLength(200)),
  role: roleSchema,
  label,
  expires: moment,
  records: z.optional(z.int().check(z.gte(0))),
  encrypted: z.optional(z.boolean()),
});
/** Who somebody is in a workspace, what the token lets them do and until when (milliseconds), and how many records there are. */
export type Me = z.infer<typeof meSchema>;

const memberSchema = z.object({
  workspace: z.string().check(z.minLength(1), z.maxLength(200)),
  token: z.string().check(z.regex(/^[\x21-\x7e]{10,4000}$/)),
  role: roleSchema,
  label,
  expires: moment,
});
/** What an invite is exchanged for. */
export type Member = z.infer<typeof memberSchema>;

/** Asks a workspace who we are in it; fails with a Trouble. */
export async function readMe(how: How, workspace: Workspace): Promise<Me> {
  const { body } = await askEndpoint({ ...how, workspace }, { path: 'me' });
  return parsed(meSchema, body);
}

/** Whether an endpoint of ours answers at an address; fails with a Trouble where it does not. */
export async function greet(how: How, endpoint: string): Promise<void> {
  const { body } = await askUrl(how, { url: `${baseOf(endpoint)}/healthz` });
  parsed(z.object({ ok: z.literal(true) }), body);
}

/** Exchanges an invite for a personal token, once; with the same nonce again when the answer was lost. Fails with a Trouble. */
export async function exchangeInvite(
  how: How,
  { endpoint, workspace, invite }: JoinLink,
  who: { name: string; nonce: string },
): Promise<Member> {
  const post = JSON.stringify({ workspace, invite, ...who });
  const { body } = await askUrl(how, { url: `${baseOf(endpoint)}/v1/join`, post });
  return parsed(memberSchema, body);
}

function parsed<T>(schema: z.ZodMiniType<T>, body: unknown): T {
  const result = schema.safeParse(body);
  if (!result.success) throw badAnswer('This is not a Clientside endpoint.');
  return result.data;
}
