import * as z from 'zod/mini';
import { defineKind, type Entity } from './kind.ts';
import { idSchema, lineSchema, momentSchema, scoreSchema } from './value.ts';

/** One answer: who gave it, when, on what (a touchpoint, or the whole journey), 0–100, and how it was asked. */
export const ratingKind = defineKind(
  'rating',
  z.object({
    client: idSchema,
    journey: idSchema,
    on: idSchema.check(z.describe('A touchpoint, or the journey itself for the whole')),
    stakeholder: idSchema,
    score: scoreSchema,
    at: momentSchema,
    asked: lineSchema.check(z.describe('How it was asked')),
    by: lineSchema.check(z.describe('Who wrote it down')),
  }),
  { parent: ['client'] },
);
export type Rating = Entity<typeof ratingKind>;
