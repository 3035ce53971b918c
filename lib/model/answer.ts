import * as z from 'zod/mini';
import { defineKind, type Entity } from './kind.ts';
import { gradeSchema, idSchema, lineSchema, momentSchema } from './value.ts';

/** One answer on an expectation: asked of a stakeholder, or guessed by our team. */
export const answerKind = defineKind(
  'answer',
  z.object({
    client: idSchema,
    expectation: idSchema,
    how: z.enum(['asked', 'guessed']),
    stakeholder: z.optional(idSchema),
    importance: z.optional(gradeSchema),
    performance: z.optional(gradeSchema),
    by: lineSchema,
    at: momentSchema,
  }),
  { parent: ['client'] },
);
export type Answer = Entity<typeof answerKind>;
