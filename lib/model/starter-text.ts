import * as z from 'zod/mini';
import { textSchema } from './value.ts';

/** An id that an author chose: the kind, an underscore, then readable words with hyphens. */
export function idOf(kind: string) {
  const pattern = new RegExp(`^${kind}_[a-z0-9]+(-[a-z0-9]+)*$`);
  return z
    .string()
    .check(
      z.regex(pattern, `Write ${kind}_ and words with hyphens`),
      z.maxLength(kind.length + 65),
    );
}

/** A text of at most so many UTF-16 code units: the limits keep a card readable in ten seconds. */
export function brief(limit: number) {
  return textSchema.check(z.maxLength(limit));
}
