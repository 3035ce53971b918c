import * as z from 'zod/mini';
import { defineKind, type Entity } from './kind.ts';
import { idSchema, lineSchema, momentSchema, rankSchema, textSchema } from './value.ts';

/** One step of how a concern is addressed, with the role that does it, on our side or the client's. */
export const actionKind = defineKind(
  'action',
  z.object({
    concern: idSchema,
    of: idSchema.check(z.describe('The persona or stakeholder that the concern belongs to')),
    client: z.optional(idSchema),
    rank: rankSchema,
    text: textSchema,
    side: z.enum(['ours', 'client']),
    role: lineSchema.check(z.describe('The role that does it')),
    useCase: z.optional(idSchema),
    dueAt: z.optional(momentSchema),
    doneAt: z.optional(momentSchema),
    evidence: z.optional(textSchema).check(z.describe('What shows that it was done')),
  }),
  { parent: ['client', 'of'] },
);
export type Action = Entity<typeof actionKind>;
