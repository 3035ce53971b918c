import * as z from 'zod/mini';
import type { ClientsideDatabase } from '../store/database.ts';
import { countForAttention } from '../store/sharing/attention.ts';
import type { Team } from '../store/sharing/share-state.ts';
import { readShareStatus } from '../store/sharing/share-status.ts';

const count = z.int().check(z.gte(0));

/** Where sharing with a team stands, as screens show it; moments are milliseconds since 1970. */
export const sharingViewSchema = z.object({
  /** What the team is called, and the host that it shares through. */
  title: z.string(),
  host: z.string(),
  /** One signs in to it at the firm's issuer. */
  isSignIn: z.optional(z.boolean()),
  /** It is shared by a file. */
  isDocument: z.optional(z.boolean()),
  /** Edited records that wait to be sent. */
  waiting: count,
  /** What waits for a person to look at it: values that were overwritten, records that were refused or put aside. */
  attention: count,
  sharedAt: z.optional(z.number()),
  /** Why it waits for a person. */
  paused: z.optional(
    z.object({ code: z.string(), detail: z.optional(z.string()), at: z.number() }),
  ),
  /** Why it waits for better times, and until when. */
  trouble: z.optional(z.object({ code: z.string(), retryAt: z.number() })),
  /** Everything is being brought: so many records have come. */
  pulling: z.optional(z.object({ why: z.string(), pulled: count })),
  differsAt: z.optional(z.number()),
  /** What a document is too small for: many records, many writers, many bytes; and that more can't be read than is kept. */
  warnings: z.optional(z.readonly(z.array(z.string()))),
});
export type SharingView = z.infer<typeof sharingViewSchema>;

/** Where sharing with a team stands. */
export async function viewSharing(
  db: ClientsideDatabase,
  {
    title,
    joined,
  }: { title: string; joined: Team & { signIn?: unknown; mode?: string | undefined } },
): Promise<SharingView> {
  const [{ quarantined: _q, rejected: _r, ...status }, { overwritten, refused, aside }] =
    await Promise.all([readShareStatus(db, joined), countForAttention(db)]);
  const { host } = new URL(joined.endpoint);
  const isSignIn = joined.signIn ? { isSignIn: true } : {};
  const isDocument = joined.mode === 'document' ? { isDocument: true } : {};
  const attention = overwritten + refused + aside;
  return { title, host, ...isSignIn, ...isDocument, ...status, attention };
}
