import * as z from 'zod/mini';
import { defineKind, type Entity } from './kind.ts';
import { lineSchema, textSchema } from './value.ts';

/** Who is served: an organisation or an individual, a customer (buys once) or a client (a relationship over time). */
export const clientKind = defineKind(
  'client',
  z.object({
    name: lineSchema.check(z.describe('What the client calls itself')),
    form: z._default(z.enum(['organisation', 'individual']), 'organisation'),
    relationship: z._default(z.enum(['customer', 'client']), 'client'),
    about: z.optional(textSchema),
  }),
  { name: 'name' },
);
export type Client = Entity<typeof clientKind>;
