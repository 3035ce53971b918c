import * as z from 'zod/mini';
import { defineKind, type Entity } from './kind.ts';
import { idSchema, lineSchema, momentSchema, scoreSchema, textSchema } from './value.ts';

/** A fix: problem, cross-functional team, owner, due, score before and after. */
export const improvementKind = defineKind(
  'improvement',
  z.object({
    client: z.optional(idSchema),
    journey: z.optional(idSchema),
    problem: textSchema,
    team: z.optional(lineSchema),
    owner: z.optional(lineSchema),
    dueAt: z.optional(momentSchema),
    doneAt: z.optional(momentSchema),
    scoreBefore: z.optional(scoreSchema),
    scoreAfter: z.optional(scoreSchema),
  }),
  { parent: ['client'] },
);
export type Improvement = Entity<typeof improvementKind>;
