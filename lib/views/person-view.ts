import * as z from 'zod/mini';
import { knownHowSchema } from '../model/fact.ts';
import { noteKindSchema, noteProvenanceSchema, visibilitySchema } from '../model/note.ts';
import { coverageLevelSchema } from '../model/part.ts';

/** How old something is, and whether it still counts: fresh, ageing or stale (method.md 6). */
export const ageSchema = z.object({
  at: z.number(),
  days: z.number(),
  state: z.enum(['fresh', 'ageing', 'stale']),
});
export type AgeView = z.infer<typeof ageSchema>;

/** A fact about a person as it is shown: label, words, age and source. */
export const factViewSchema = z.object({
  /** The stakeholder's field, so that "still true" and edits know it. */
  field: z.string(),
  label: z.string(),
  text: z.string(),
  by: z.string(),
  how: knownHowSchema,
  source: z.optional(z.string()),
  age: ageSchema,
  /** What this person wrote, where another's later value took its place lately: a sentence. */
  lost: z.optional(z.string()),
});
export type FactView = z.infer<typeof factViewSchema>;

/** One step of how a concern is addressed. */
export const actionViewSchema = z.object({
  id: z.string(),
  text: z.string(),
  side: z.enum(['ours', 'client']),
  role: z.string(),
  done: z.boolean(),
});
export type ActionView = z.infer<typeof actionViewSchema>;

/** A concern: the worry, the story behind it, what happens to the person, and what is done about it. */
export const concernViewSchema = z.object({
  id: z.string(),
  /** Whether the stakeholder has it as a person, or the persona in general. */
  own: z.boolean(),
  worry: z.string(),
  story: z.optional(z.string()),
  consequence: z.string(),
  severity: z.optional(z.number()),
  /** The risk with its arithmetic, and what it was before it was judged again, in words. */
  risk: z.optional(z.string()),
  actions: z.array(actionViewSchema),
});
export type ConcernView = z.infer<typeof concernViewSchema>;

/** A persona of the library in full. */
export const personaViewSchema = z.object({
  id: z.string(),
  name: z.string(),
  role: z.string(),
  portrait: z.string(),
  who: z.string(),
  responsibilities: z.string(),
  motivation: z.string(),
  typical: z.string(),
  value: z.string(),
  useCases: z.array(z.object({ id: z.string(), name: z.string() })),
  concerns: z.array(concernViewSchema),
});
export type PersonaView = z.infer<typeof personaViewSchema>;

/** A note in its latest wording, flagged when two corrections disagree. */
export const noteViewSchema = z.object({
  /** The note's id; where two corrections disagree, that of each correction: either can be corrected by it. */
  id: z.string(),
  kind: noteKindSchema,
  provenance: noteProvenanceSchema,
  visibility: visibilitySchema,
  text: z.string(),
  by: z.string(),
  age: ageSchema,
  about: z.optional(z.object({ id: z.string(), name: z.string() })),
  corrected: z.boolean(),
  conflicting: z.boolean(),
});
export type NoteView = z.infer<typeof noteViewSchema>;

/** The part a stakeholder plays: which persona, and how well we know that person in it. */
export const partViewSchema = z.object({
  id: z.string(),
  persona: z.string(),
  personaName: z.string(),
  role: z.string(),
  portrait: z.string(),
  level: coverageLevelSchema,
  age: ageSchema,
});
export type PartView = z.infer<typeof partViewSchema>;

/** A stakeholder as a persona card: collapsed to portrait, name, persona and one line; opened to all parts. */
export const personViewSchema = z.object({
  id: z.string(),
  name: z.string(),
  title: z.optional(z.string()),
  /** The persona that is shown first; absent when nobody has said which one this person plays. */
  part: z.optional(partViewSchema),
  otherParts: z.array(partViewSchema),
  /** The one line of the collapsed card: what moves or worries this person most. */
  line: z.string(),
  lineIs: z.enum(['concern', 'motivation', 'title', 'unknown']),
  motivation: z.optional(z.string()),
  facts: z.array(factViewSchema),
  concerns: z.array(concernViewSchema),
  notes: z.array(noteViewSchema),
  /** The oldest state among what is shown of the person. */
  age: z.optional(ageSchema),
  /** The place in the grid of attention (method.md 5), where power and interest are known. */
  attention: z.optional(z.object({ quadrant: z.string() })),
  /** Impact on them is 4 or 5: always listed. */
  alwaysListed: z.boolean(),
});
export type PersonView = z.infer<typeof personViewSchema>;
