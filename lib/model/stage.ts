import * as z from 'zod/mini';
import { defineKind, type Entity } from './kind.ts';
import { idSchema, lineSchema, rankSchema } from './value.ts';

/** One ordered step of a journey or of a journey template. */
export const stageKind = defineKind(
  'stage',
  z.object({
    of: idSchema.check(z.describe('The journey or the template')),
    client: z.optional(idSchema),
    rank: rankSchema,
    name: lineSchema,
  }),
  { parent: ['client', 'of'] },
);
export type Stage = Entity<typeof stageKind>;
