import * as z from 'zod/mini';
import { knownHowSchema } from '../model/fact.ts';
import { noteKindSchema, noteProvenanceSchema, visibilitySchema } from '../model/note.ts';
import { coverageLevelSchema } from '../model/part.ts';
import { idSchema, lineSchema, scoreSchema, textSchema } from '../model/value.ts';

/** Adds a stakeholder, which needs a name, or changes one; what is left out stays as it is. */
const savePerson = z.object({
  do: z.literal('person.save'),
  id: z.optional(idSchema),
  name: z.optional(lineSchema),
  title: z.optional(lineSchema),
  motivation: z.optional(textSchema),
  /** The persona that the person plays in the engagement shown; null takes the part away. */
  persona: z.optional(z.nullable(idSchema)),
  level: z.optional(coverageLevelSchema),
  /** How we know what is said here. */
  how: knownHowSchema,
});

/** Removes a stakeholder from the client, or brings one back who was removed. */
const removePerson = z.object({ do: z.literal('person.remove'), id: idSchema });
const bringPersonBack = z.object({ do: z.literal('person.back'), id: idSchema });

/** "Still true": the fact gets today's date and keeps its value. */
const confirmFact = z.object({
  do: z.literal('fact.confirm'),
  stakeholder: idSchema,
  /** A stakeholder's fact, or `part` for the level of the part shown. */
  field: lineSchema,
});

/** Writes a fact again as it was written here, where another's later value took its place through sharing. */
const takeFactBack = z.object({
  do: z.literal('mine.back'),
  stakeholder: idSchema,
  field: lineSchema,
});

const addNote = z.object({
  do: z.literal('note.add'),
  /** Absent: a note about the client as a whole. */
  stakeholder: z.optional(idSchema),
  kind: noteKindSchema,
  provenance: noteProvenanceSchema,
  visibility: visibilitySchema,
  text: textSchema,
});

/** A correction that supersedes the note's present wording; without a text the note is withdrawn. */
const correctNote = z.object({
  do: z.literal('note.correct'),
  note: idSchema,
  text: z.optional(textSchema),
});

/** A stakeholder's answer about a touchpoint, or about the whole journey (`on` is the journey's id). */
const addRating = z.object({
  do: z.literal('rating.add'),
  journey: idSchema,
  on: idSchema,
  stakeholder: idSchema,
  score: scoreSchema,
  asked: lineSchema,
});

/** Starts an engagement of the client; with an offering it gets that offering's cast and journey. */
const startEngagement = z.object({
  do: z.literal('engagement.start'),
  name: lineSchema,
  offering: z.optional(idSchema),
});

/** Gives an engagement that has none its offering, with cast and journey. */
const offerEngagement = z.object({
  do: z.literal('engagement.offer'),
  engagement: idSchema,
  offering: idSchema,
});

/** Moves the client to a stage of the journey. */
const setStage = z.object({ do: z.literal('stage.set'), journey: idSchema, stage: idSchema });

/** What a person can do to a client from a card. */
export const clientActSchema = z.discriminatedUnion('do', [
  savePerson,
  removePerson,
  bringPersonBack,
  confirmFact,
  takeFactBack,
  addNote,
  correctNote,
  addRating,
  startEngagement,
  offerEngagement,
  setStage,
]);
export type ClientAct = z.infer<typeof clientActSchema>;

/** What a person can do about the CRM record that the page shows. */
export const recordActSchema = z.discriminatedUnion('do', [
  z.object({ do: z.literal('record.link'), client: idSchema, target: z.optional(idSchema) }),
  z.object({ do: z.literal('record.create'), name: lineSchema }),
  z.object({ do: z.literal('record.refuse') }),
  z.object({ do: z.literal('record.unlink') }),
]);
export type RecordAct = z.infer<typeof recordActSchema>;

/** Everything that a card can ask to be done. */
export const cardActSchema = z.union([clientActSchema, recordActSchema]);
export type CardAct = z.infer<typeof cardActSchema>;

/** What an act answers: done, with the number to undo it by, or a failure that says what to do. */
export const actAnswerSchema = z.union([
  z.object({
    ok: z.literal(true),
    undo: z.optional(z.number()),
    /** The team whose store counts by that number. */
    team: z.optional(z.string()),
  }),
  z.object({
    ok: z.literal(false),
    code: z.string(),
    advice: z.string(),
    field: z.optional(z.string()),
  }),
]);
export type ActAnswer = z.infer<typeof actAnswerSchema>;
