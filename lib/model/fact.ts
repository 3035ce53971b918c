import * as z from 'zod/mini';
import { lineSchema, momentSchema } from './value.ts';

/** How somebody came to know a fact about a person. */
export const knownHowSchema = z.enum(['asked', 'observed', 'assumed']);
export type KnownHow = z.infer<typeof knownHowSchema>;

/** A fact about a person: one value with its provenance, so that a merge can't join one person's value to another's source. */
export function factSchema<T extends z.ZodMiniType>(value: T) {
  return z.object({
    v: value,
    at: momentSchema,
    by: lineSchema,
    how: knownHowSchema,
    src: z.optional(lineSchema),
  });
}

/** A fact: value, moment, author, how it is known and, where there is one, its source. */
export type Fact<T> = { v: T; at: number; by: string; how: KnownHow; src?: string | undefined };
