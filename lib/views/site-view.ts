import * as z from 'zod/mini';
import { seenRecordSchema } from './seen-record.ts';

/** A site that the person has switched on, or declared as their own. */
export const siteViewSchema = z.object({
  /** Scheme, host and port. */
  origin: z.string(),
  system: z.string(),
  title: z.string(),
  /** The host permission that it needs. */
  pattern: z.string(),
  granted: z.boolean(),
  /** It is switched off, and its host stays granted for sharing alone. */
  isKept: z.optional(z.boolean()),
  /** Declared by the person, with the path that the system lives under. */
  basePath: z.optional(z.string()),
  /** The person chose to hide cards here. */
  hidden: z.boolean(),
});
export type SiteView = z.infer<typeof siteViewSchema>;

/** What the popup can say of the tab it was opened on. */
export const siteStatusSchema = z.discriminatedUnion('state', [
  /** Not a web page, or a page that no extension may enter. */
  z.object({ state: z.literal('closed') }),
  /** A web page of no known system. */
  z.object({
    state: z.literal('unknown'),
    origin: z.string(),
    pattern: z.string(),
    /** A person is teaching it in this tab. */
    lesson: z.boolean(),
  }),
  /** An address with the shape of a self-hosted system: one click declares it. */
  z.object({
    state: z.literal('guessed'),
    origin: z.string(),
    pattern: z.string(),
    guesses: z.array(z.object({ system: z.string(), title: z.string(), basePath: z.string() })),
  }),
  /** A known system whose permission is not granted yet. */
  z.object({ state: z.literal('off'), site: siteViewSchema }),
  /** Cards are shown; the record of the page and the client it is linked to, where there are any. */
  z.object({
    state: z.literal('on'),
    site: siteViewSchema,
    record: z.optional(seenRecordSchema),
    client: z.optional(z.object({ id: z.string(), name: z.string(), team: z.string() })),
    /** The page does not let the card's frame in. */
    blocked: z.boolean(),
  }),
]);
export type SiteStatus = z.infer<typeof siteStatusSchema>;

/** A system that a person can declare for a host of their own. */
export const systemChoiceSchema = z.object({
  system: z.string(),
  title: z.string(),
  selfHosted: z.boolean(),
});
export type SystemChoice = z.infer<typeof systemChoiceSchema>;
