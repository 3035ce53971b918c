import * as z from 'zod/mini';
import { clientViewSchema } from './client-view.ts';
import { lessonViewSchema } from './lesson-view.ts';
import { seenRecordSchema } from './seen-record.ts';
import { sharingViewSchema } from './sharing-view.ts';

/** A client that the page may be about. */
export const suggestionSchema = z.object({
  client: z.string(),
  name: z.string(),
  /** Why it is suggested: "same name", "similar name", "used lately". */
  why: z.string(),
  people: z.number(),
  /** Where a contact or project page is linked: the person or engagement of that client with the page's name. */
  target: z.optional(z.object({ id: z.string(), name: z.string() })),
});
export type Suggestion = z.infer<typeof suggestionSchema>;

/** A team that a client can be linked in. */
const teamChoiceSchema = z.object({ id: z.string(), title: z.string(), isActive: z.boolean() });
export type TeamChoice = z.infer<typeof teamChoiceSchema>;

/** What a card shows, by state. */
export const cardViewSchema = z.discriminatedUnion('state', [
  z.object({
    state: z.literal('unlinked'),
    record: seenRecordSchema,
    suggestions: z.array(suggestionSchema),
    /** Whether the library is empty, so that the first step is to load an offering. */
    hasOffering: z.boolean(),
    /** The teams that it can be linked in, where there are several. */
    teams: z.optional(z.array(teamChoiceSchema)),
  }),
  /** The address names the record by another word, and the page has not said yet which record it is: nothing can be done with it. */
  z.object({ state: z.literal('waiting'), label: z.string(), recordId: z.string() }),
  z.object({ state: z.literal('refused'), record: seenRecordSchema, link: z.string() }),
  z.object({
    state: z.literal('client'),
    record: z.optional(seenRecordSchema),
    client: clientViewSchema,
    /** Where sharing with the client's team stands; absent on a device alone. */
    sharing: z.optional(sharingViewSchema),
  }),
  lessonViewSchema,
  z.object({
    state: z.literal('failure'),
    code: z.string(),
    passing: z.boolean(),
    advice: z.string(),
  }),
]);
export type CardView = z.infer<typeof cardViewSchema>;
