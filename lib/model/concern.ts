import * as z from 'zod/mini';
import { defineKind, type Entity } from './kind.ts';
import { gradeSchema, idSchema, momentSchema, rankSchema, setSchema, textSchema } from './value.ts';

/** What worries a persona, or one stakeholder; with what it does to the person when it comes true. */
export const concernKind = defineKind(
  'concern',
  z.object({
    of: idSchema.check(z.describe('The persona or the stakeholder it belongs to')),
    client: z.optional(idSchema),
    rank: rankSchema,
    worry: textSchema,
    story: z.optional(textSchema).check(z.describe('The story behind the worry')),
    consequence: textSchema.check(z.describe('What it does to the person, not to the project')),
    severity: z.optional(gradeSchema),
    occurrence: z.optional(gradeSchema),
    detection: z.optional(gradeSchema).check(z.describe('1 seen at once, 5 never seen in time')),
    residualSeverity: z.optional(gradeSchema),
    residualOccurrence: z.optional(gradeSchema),
    residualDetection: z.optional(gradeSchema),
    judgedAt: z.optional(momentSchema).check(z.describe('When the residual was judged')),
    basis: z.optional(idSchema).check(z.describe('The note it was derived from')),
    useCases: z._default(setSchema, []),
  }),
  { sets: ['useCases'], parent: ['client', 'of'] },
);
export type Concern = Entity<typeof concernKind>;
