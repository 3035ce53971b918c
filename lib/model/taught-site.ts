import * as z from 'zod/mini';
import { defineKind, type Entity } from './kind.ts';
import { siteSchema } from './site.ts';
import { lineSchema } from './value.ts';

/** A site that a person taught by example, as data that can be handed on; it does nothing until its receiver accepts it. */
export const taughtSiteKind = defineKind(
  'taughtsite',
  z.object({
    name: lineSchema.check(z.describe('What people call the system')),
    origin: lineSchema.check(z.describe('Scheme, host and port it was taught on')),
    site: siteSchema,
  }),
  { name: 'name' },
);
export type TaughtSite = Entity<typeof taughtSiteKind>;
