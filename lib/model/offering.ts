import * as z from 'zod/mini';
import { defineKind, type Entity } from './kind.ts';
import { idSchema, lineSchema, textSchema } from './value.ts';

/** What the firm sells; its cast and the journey it runs are tied to it. */
export const offeringKind = defineKind(
  'offering',
  z.object({ name: lineSchema, about: textSchema, template: z.optional(idSchema) }),
  { name: 'name' },
);
export type Offering = Entity<typeof offeringKind>;
