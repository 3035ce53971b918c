import * as z from 'zod/mini';
import { coverageLevelSchema } from '../model/part.ts';
import { journeyViewSchema, partOfNumberSchema } from './journey-view.ts';
import { ageSchema, noteViewSchema, personViewSchema } from './person-view.ts';

/** A persona of the cast that nobody plays well enough. */
export const missingPersonaSchema = z.object({
  persona: z.string(),
  name: z.string(),
  role: z.string(),
  portrait: z.string(),
  /** Why we look for this role: its first worry. */
  line: z.string(),
  level: coverageLevelSchema,
  minimum: coverageLevelSchema,
  /** Who plays it below the minimum, where somebody does. */
  played: z.optional(z.string()),
});
export type MissingPersona = z.infer<typeof missingPersonaSchema>;

/** Coverage of the cast (method.md 4) with who is missing, warnings and arithmetic. */
export const coverageViewSchema = z.object({
  /** 0–100; absent when the engagement has no offering and so no cast. */
  score: z.optional(z.number()),
  /** Personas that somebody plays well enough. */
  known: z.number(),
  of: z.number(),
  /** Everything that is known of the cast is stale. */
  stale: z.boolean(),
  missing: z.array(missingPersonaSchema),
  warnings: z.array(z.string()),
  arithmetic: z.array(partOfNumberSchema),
});
export type CoverageView = z.infer<typeof coverageViewSchema>;

/** Something promised: by our side (a note or a touchpoint) or by the client (a commitment). */
export const promiseViewSchema = z.object({
  id: z.string(),
  side: z.enum(['ours', 'client']),
  text: z.string(),
  who: z.optional(z.string()),
  state: z.enum(['open', 'overdue', 'kept', 'unconfirmed']),
  dueAt: z.optional(z.number()),
  age: z.optional(ageSchema),
});
export type PromiseView = z.infer<typeof promiseViewSchema>;

/** Client health (method.md 8), or how much of it is measured. */
export const healthViewSchema = z.object({
  score: z.optional(z.number()),
  measuredShare: z.number(),
  /** Everything dated that the number rests on is stale. */
  stale: z.boolean(),
  arithmetic: z.array(partOfNumberSchema),
});
export type HealthView = z.infer<typeof healthViewSchema>;

/** A choice in an editor. */
export const choiceSchema = z.object({
  id: z.string(),
  name: z.string(),
  detail: z.optional(z.string()),
});
export type Choice = z.infer<typeof choiceSchema>;

/** Everything a card shows of one client. */
export const clientViewSchema = z.object({
  id: z.string(),
  name: z.string(),
  relationship: z.enum(['customer', 'client']),
  /** Sample data is labelled wherever it is shown. */
  sample: z.boolean(),
  about: z.optional(z.string()),
  engagement: z.optional(
    z.object({
      id: z.string(),
      name: z.string(),
      offering: z.optional(z.string()),
      status: z.string(),
    }),
  ),
  /** The other engagements of the client, to switch to. */
  engagements: z.array(choiceSchema),
  people: z.array(personViewSchema),
  /** The stakeholder that the page is about, opened first. */
  focus: z.optional(z.string()),
  /** The stakeholder that the page is about, who was removed from the client. */
  removed: z.optional(z.object({ id: z.string(), name: z.string() })),
  coverage: coverageViewSchema,
  journey: z.optional(journeyViewSchema),
  promises: z.array(promiseViewSchema),
  /** Notes about the client as a whole, the newest first. */
  notes: z.array(noteViewSchema),
  health: healthViewSchema,
  /** Personas to choose from in the editor, those of the cast first. */
  personas: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      role: z.string(),
      portrait: z.string(),
      inCast: z.boolean(),
    }),
  ),
  /** Offerings to choose from when the engagement has none yet. */
  offerings: z.array(choiceSchema),
  /** The CRM pages that are linked to this client. */
  links: z.array(z.object({ id: z.string(), label: z.string(), url: z.optional(z.string()) })),
  /** The age of the newest thing shown. */
  age: z.optional(ageSchema),
});
export type ClientView = z.infer<typeof clientViewSchema>;
