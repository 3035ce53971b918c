import * as z from 'zod/mini';
import { defineKind, type Entity } from './kind.ts';
import { idSchema, lineSchema, momentSchema } from './value.ts';

/** One side's acknowledgement of a hand-off between two consecutive touchpoints of different service lines. */
export const acknowledgementKind = defineKind(
  'acknowledgement',
  z.object({
    client: idSchema,
    journey: idSchema,
    from: idSchema,
    to: idSchema,
    serviceLine: idSchema,
    by: lineSchema,
    at: momentSchema,
  }),
  { parent: ['client'] },
);
export type Acknowledgement = Entity<typeof acknowledgementKind>;
