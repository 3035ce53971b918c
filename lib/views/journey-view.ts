import * as z from 'zod/mini';
import { ageSchema } from './person-view.ts';

/** A mean with what it rests on: n answers, and whether all of it is stale. */
export const meanViewSchema = z.object({ score: z.number(), n: z.number(), stale: z.boolean() });
export type MeanView = z.infer<typeof meanViewSchema>;

/** A touchpoint of a journey with its score, where it has one. */
export const touchpointViewSchema = z.object({
  id: z.string(),
  stage: z.string(),
  name: z.string(),
  channel: z.optional(z.string()),
  serviceLine: z.optional(z.string()),
  promise: z.optional(z.string()),
  score: z.optional(meanViewSchema),
});
export type TouchpointView = z.infer<typeof touchpointViewSchema>;

/** One line of a number's arithmetic: what it is, its value, and how much it weighs. */
export const partOfNumberSchema = z.object({
  label: z.string(),
  value: z.string(),
  detail: z.optional(z.string()),
});
export type PartOfNumber = z.infer<typeof partOfNumberSchema>;

/** Journey status (method.md 1): where the client is, end to end against the touchpoints. */
export const journeyViewSchema = z.object({
  id: z.string(),
  name: z.string(),
  stages: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      state: z.enum(['done', 'now', 'ahead']),
      score: z.optional(meanViewSchema),
    }),
  ),
  /** The stage the client is in, from 1; 0 before the first. */
  stage: z.number(),
  touchpoints: z.array(touchpointViewSchema),
  /** Touchpoint average (TPA). */
  touchpointAverage: z.optional(meanViewSchema),
  /** End to end (J): the mean of each stakeholder's latest answer about the whole journey. */
  endToEnd: z.optional(meanViewSchema),
  /** Distortion D = TPA − J. */
  distortion: z.optional(z.number()),
  flagged: z.boolean(),
  /** Labelled estimate (E) when nobody was asked about the whole journey. */
  estimate: z.optional(meanViewSchema),
  /** Stages with enough first ratings to estimate from. */
  measured: z.object({ stages: z.number(), of: z.number() }),
  /** The arithmetic, line by line. */
  arithmetic: z.array(partOfNumberSchema),
  /** The age of the latest rating that a number here rests on. */
  age: z.optional(ageSchema),
});
export type JourneyView = z.infer<typeof journeyViewSchema>;
