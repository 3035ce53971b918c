import * as z from 'zod/mini';
import { factSchema } from './fact.ts';
import { defineKind, type Entity } from './kind.ts';
import { idSchema } from './value.ts';

/** Coverage levels (method.md 4): empty, identified, in contact, good dialogue, supports us. */
export const coverageLevels = [0, 0.25, 0.5, 0.75, 1] as const;
export const coverageLevelSchema = z.literal(coverageLevels);
export type CoverageLevel = z.infer<typeof coverageLevelSchema>;

/** The part a stakeholder plays: one persona, in one engagement or for the client as a whole, and how well we know that person in it. */
export const partKind = defineKind(
  'part',
  z.object({
    client: idSchema,
    stakeholder: idSchema,
    persona: idSchema,
    engagement: z.optional(idSchema),
    level: factSchema(coverageLevelSchema),
  }),
  { parent: ['client'] },
);
export type Part = Entity<typeof partKind>;
