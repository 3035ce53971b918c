import * as z from 'zod/mini';
import { defineKind, type Entity } from './kind.ts';
import { lineSchema, textSchema } from './value.ts';

/** The ordered stages and touchpoints that an offering runs with each client. */
export const journeyTemplateKind = defineKind(
  'template',
  z.object({ name: lineSchema, about: z.optional(textSchema) }),
  { name: 'name' },
);
export type JourneyTemplate = Entity<typeof journeyTemplateKind>;
