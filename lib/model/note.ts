import * as z from 'zod/mini';
import { defineKind, type Entity } from './kind.ts';
import { idSchema, lineSchema, momentSchema, textSchema } from './value.ts';

export const noteKindSchema = z.enum(['quote', 'observation', 'concern', 'promise']);
export type NoteKind = z.infer<typeof noteKindSchema>;

export const noteProvenanceSchema = z.enum(['client-said', 'observed', 'assumed']);
export type NoteProvenance = z.infer<typeof noteProvenanceSchema>;

export const visibilitySchema = z.enum(['private', 'team']);
export type Visibility = z.infer<typeof visibilitySchema>;

/** Something learned about a stakeholder or client; append-only: a correction is a revision, never an overwrite. */
export const noteKind = defineKind(
  'note',
  z.object({
    client: idSchema,
    stakeholder: z.optional(idSchema),
    engagement: z.optional(idSchema),
    kind: noteKindSchema,
    provenance: noteProvenanceSchema,
    visibility: visibilitySchema,
    text: textSchema,
    at: momentSchema,
    by: lineSchema,
  }),
  { parent: ['client'] },
);
export type Note = Entity<typeof noteKind>;
