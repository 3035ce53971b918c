import * as z from 'zod/mini';

/** A taught site that came from a colleague or was forgotten here: what it would do, for a person to accept. */
export const taughtViewSchema = z.object({
  id: z.string(),
  title: z.string(),
  origin: z.string(),
  /** The host permission that it needs. */
  pattern: z.string(),
  /** What it says of addresses, in sentences. */
  words: z.array(z.string()),
  /** Another version of it is in use. */
  isChange: z.boolean(),
  /** Why it can't be used, and what to do. */
  refusal: z.optional(z.string()),
});
export type TaughtView = z.infer<typeof taughtViewSchema>;
