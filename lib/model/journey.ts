import * as z from 'zod/mini';
import { defineKind, type Entity } from './kind.ts';
import { idSchema, lineSchema, momentSchema } from './value.ts';

/** One client's run of a journey template. */
export const journeyKind = defineKind(
  'journey',
  z.object({
    client: idSchema,
    engagement: z.optional(idSchema),
    template: z.optional(idSchema),
    name: lineSchema,
    stage: z.optional(idSchema).check(z.describe('The stage the client is in now')),
    startedAt: z.optional(momentSchema),
    endedAt: z.optional(momentSchema),
  }),
  { parent: ['client'] },
);
export type Journey = Entity<typeof journeyKind>;
