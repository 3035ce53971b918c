import * as z from 'zod/mini';

/** The longest single line that the model takes, in UTF-16 code units; longer input is refused with a reason. */
export const LINE_LIMIT = 10_000;

/** The longest text that the model takes: a note on the wire stays under 64 KiB even when each character takes three bytes. */
export const TEXT_LIMIT = 20_000;

/** An id as architecture.md defines it: a kind, an underscore, and at most 64 safe characters. */
export const idSchema = z
  .string()
  .check(
    z.regex(/^[a-z]+_[A-Za-z0-9_-]{1,64}$/),
    z.describe('Id: kind, underscore, UUIDv7 or a foreign id'),
  );

/** One line that a person typed: not empty once trimmed, and bounded. */
export const lineSchema = z
  .string()
  .check(z.trim(), z.minLength(1), z.maxLength(LINE_LIMIT), z.describe('One line of text'));

/** A text of several lines, bounded. */
export const textSchema = z
  .string()
  .check(z.trim(), z.minLength(1), z.maxLength(TEXT_LIMIT), z.describe('Text of several lines'));

/** A moment: whole milliseconds since 1970-01-01 UTC. */
export const momentSchema = z
  .int()
  .check(z.gte(0), z.lte(8_640_000_000_000_000), z.describe('Milliseconds since 1970-01-01 UTC'));

/** A judgement on the scale 1 (lowest) to 5 (highest). */
export const gradeSchema = z
  .int()
  .check(z.gte(1), z.lte(5), z.describe('1 (lowest) to 5 (highest)'));

/** A score from 0 (worst) to 100 (best). */
export const scoreSchema = z
  .number()
  .check(z.gte(0), z.lte(100), z.describe('0 (worst) to 100 (best)'));

/** A fractional rank: records of one parent are ordered by it, compared bytewise. */
export const rankSchema = z
  .string()
  .check(z.regex(/^[0-9A-Za-z]{1,64}$/), z.describe('Fractional rank, compared bytewise'));

/** A weight in a mean, more than 0 and at most 100. */
export const weightSchema = z.number().check(z.gt(0), z.lte(100), z.describe('Weight in a mean'));

/** A set of short words or ids; stored flattened (`name/member: true`), so that two people adding members never conflict. */
export const setSchema = z.array(z.string().check(z.regex(/^[A-Za-z0-9_-]{1,80}$/)));
