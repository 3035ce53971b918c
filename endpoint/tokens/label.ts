import * as z from 'zod/mini';

/** Who holds a token: one line of 1 to 100 characters, nothing in it that a list or a log would take for more. */
export const labelSchema = z.string().check(
  z.trim(),
  z.minLength(1),
  z.maxLength(100),
  z.refine((text) => !/[\p{C}\p{Zl}\p{Zp}]/u.test(text), 'one line without control characters'),
);
