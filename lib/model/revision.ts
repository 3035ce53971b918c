import * as z from 'zod/mini';
import { defineKind, type Entity } from './kind.ts';
import { idSchema, lineSchema, momentSchema, textSchema } from './value.ts';

/** A correction of a note that supersedes `prev`; two revisions with one `prev` both show, flagged. */
export const revisionKind = defineKind(
  'revision',
  z.object({
    client: idSchema,
    note: idSchema,
    prev: idSchema.check(z.describe('The note, or the revision that this one corrects')),
    text: z.optional(textSchema).check(z.describe('Absent: the note is withdrawn')),
    at: momentSchema,
    by: lineSchema,
  }),
  { parent: ['client'] },
);
export type Revision = Entity<typeof revisionKind>;
