import * as z from 'zod/mini';
import { defineKind, type Entity } from './kind.ts';
import {
  idSchema,
  lineSchema,
  momentSchema,
  rankSchema,
  textSchema,
  weightSchema,
} from './value.ts';

/** One interaction: channel, the service line that owns it, the promise made. */
export const touchpointKind = defineKind(
  'touchpoint',
  z.object({
    of: idSchema.check(z.describe('The journey or the template')),
    client: z.optional(idSchema),
    stage: idSchema,
    rank: rankSchema,
    name: lineSchema,
    channel: z.optional(lineSchema),
    serviceLine: z.optional(idSchema),
    promise: z.optional(textSchema),
    promiseKeptAt: z.optional(momentSchema),
    weight: z._default(weightSchema, 1),
    happenedAt: z.optional(momentSchema),
  }),
  { parent: ['client', 'of'] },
);
export type Touchpoint = Entity<typeof touchpointKind>;
