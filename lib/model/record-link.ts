import * as z from 'zod/mini';
import { defineKind, type Entity } from './kind.ts';
import { idSchema, lineSchema } from './value.ts';

/** What a page of a CRM or PSA is about. */
export const recordKindSchema = z.enum([
  'client',
  'engagement',
  'stakeholder',
  'opportunity',
  'case',
  'other',
]);
export type RecordKind = z.infer<typeof recordKindSchema>;

/** A page in a CRM or PSA ↔ a client, engagement or stakeholder here; or the answer that it is not a client. */
export const recordLinkKind = defineKind(
  'link',
  z.object({
    key: lineSchema.check(z.describe('The key of the CRM record: system, tenant, id')),
    system: lineSchema,
    kind: recordKindSchema,
    client: z.optional(idSchema),
    target: z.optional(idSchema).check(z.describe('The client, engagement or stakeholder meant')),
    refused: z._default(z.boolean(), false).check(z.describe('A person said: not a client')),
    seenName: z.optional(lineSchema).check(z.describe('The name on the page when it was linked')),
    url: z.optional(lineSchema),
  }),
  { parent: ['client'], name: 'key' },
);
export type RecordLink = Entity<typeof recordLinkKind>;
