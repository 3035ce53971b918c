import * as z from 'zod/mini';
import { defineKind, type Entity } from './kind.ts';
import { idSchema, lineSchema, momentSchema } from './value.ts';

/** One contract or project with a client. */
export const engagementKind = defineKind(
  'engagement',
  z.object({
    client: idSchema,
    name: lineSchema,
    offering: z.optional(idSchema),
    status: z._default(z.enum(['planned', 'active', 'closed']), 'active'),
    startsAt: z.optional(momentSchema),
    endsAt: z.optional(momentSchema),
  }),
  { parent: ['client'], name: 'name' },
);
export type Engagement = Entity<typeof engagementKind>;
