import * as z from 'zod/mini';
import { defineKind, type Entity } from './kind.ts';
import { coverageLevelSchema } from './part.ts';
import { idSchema, rankSchema, weightSchema } from './value.ts';

/** One persona of an offering's cast: its weight in coverage and the level it must reach. */
export const castRoleKind = defineKind(
  'castrole',
  z.object({
    offering: idSchema,
    persona: idSchema,
    rank: rankSchema,
    weight: z._default(weightSchema, 1),
    minimum: z._default(coverageLevelSchema, 0.25),
  }),
  { parent: ['offering'] },
);
export type CastRole = Entity<typeof castRoleKind>;
