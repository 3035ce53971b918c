import * as z from 'zod/mini';
import { defineKind, type Entity } from './kind.ts';
import { idSchema, lineSchema, momentSchema, textSchema } from './value.ts';

/** What somebody at the client must do by when, with that person's own confirmation. */
export const commitmentKind = defineKind(
  'commitment',
  z.object({
    client: idSchema,
    engagement: z.optional(idSchema),
    stakeholder: z.optional(idSchema),
    text: textSchema,
    dueAt: z.optional(momentSchema),
    confirmedAt: z.optional(momentSchema),
    confirmedBy: z.optional(lineSchema),
    doneAt: z.optional(momentSchema),
    basis: z.optional(idSchema).check(z.describe('The note it was derived from')),
  }),
  { parent: ['client'] },
);
export type Commitment = Entity<typeof commitmentKind>;
