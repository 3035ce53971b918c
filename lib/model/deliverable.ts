import * as z from 'zod/mini';
import { defineKind, type Entity } from './kind.ts';
import { idSchema, lineSchema, rankSchema, textSchema } from './value.ts';

/** What a use case hands over to the client. */
export const deliverableKind = defineKind(
  'deliverable',
  z.object({
    offering: idSchema,
    useCase: z.optional(idSchema),
    rank: rankSchema,
    name: lineSchema,
    about: z.optional(textSchema),
  }),
  { parent: ['offering'] },
);
export type Deliverable = Entity<typeof deliverableKind>;
