import * as z from 'zod/mini';

/** The most characters of the name that somebody writes under. */
export const NAME_LIMIT = 100;

/** What a list or a log would take for more than a name: control characters, line breaks, what can't be seen. */
const UNSEEN = /[\p{C}\p{Zl}\p{Zp}]/u;

/** The name that somebody writes under, without blanks around it: one line of 1 to 100 characters. */
export const authorNameSchema = z.string().check(
  z.trim(),
  z.minLength(1),
  z.maxLength(NAME_LIMIT),
  z.refine((text) => !UNSEEN.test(text), 'one line without control characters'),
);

/** Why a text can't be the name that somebody writes under: it is too long, or something in it can't be seen; undefined where it can be, or is empty. */
export function nameTrouble(text: string): 'long' | 'unseen' | undefined {
  const name = text.trim();
  if (name.length > NAME_LIMIT) return 'long';
  return UNSEEN.test(name) ? 'unseen' : undefined;
}
