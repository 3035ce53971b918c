import * as z from 'zod/mini';
import { defineKind, type Entity } from './kind.ts';
import { idSchema, lineSchema } from './value.ts';

/** Something that matters to the client; its importance and performance come from answers. */
export const expectationKind = defineKind(
  'expectation',
  z.object({ client: idSchema, journey: z.optional(idSchema), matter: lineSchema }),
  { parent: ['client'] },
);
export type Expectation = Entity<typeof expectationKind>;
