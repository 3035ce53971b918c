import * as z from 'zod/mini';

const selectorSchema = z
  .string()
  .check(z.minLength(1), z.maxLength(300), z.describe('CSS selector'));

const wordingSchema = z.string().check(z.minLength(1), z.maxLength(200));

const nameSchema = z.object({
  selector: selectorSchema,
  read: z.enum(['text', 'value']).check(z.describe('The text of the element, or its live value')),
  strip: z
    .optional(z.array(wordingSchema).check(z.maxLength(12)))
    .check(z.describe('Endings that are no part of the name, the longest that fits')),
});

const titleSchema = z.object({
  strip: z
    .array(wordingSchema)
    .check(z.maxLength(12), z.describe('Endings to remove, the longest that fits')),
  ignore: z.array(wordingSchema).check(z.maxLength(12), z.describe('Titles that are no name')),
});

const anchorSchema = z.object({
  selector: selectorSchema,
  closest: z.optional(selectorSchema).check(z.describe('The ancestor to mount at instead')),
  where: z.enum(['after', 'prepend', 'before']),
});

const canonicalSchema = z.object({
  selector: selectorSchema,
  read: z
    .string()
    .check(
      z.regex(/^[a-z][a-z-]{0,39}$/),
      z.describe('`text`, the live `value`, or the attribute that holds it, such as `class`'),
    ),
  form: wordingSchema.check(
    z.describe('How one word of it holds the id: `project-{id:redmine-identifier}`'),
  ),
});

/** Where, on one record's page, its name is and the card may sit: plain data for the script in the page. */
export const pageGuideSchema = z.object({
  scopes: z
    .array(selectorSchema)
    .check(
      z.maxLength(8),
      z.describe('The active record container: innermost visible match; none: whole document'),
    ),
  names: z
    .array(nameSchema)
    .check(z.maxLength(16), z.describe('Tried in order inside the container')),
  title: z
    .optional(titleSchema)
    .check(z.describe('How to read the title when no element gave a name; absent: do not')),
  anchors: z
    .array(anchorSchema)
    .check(z.maxLength(8), z.describe('Inline places tried in order; none fits: the dock')),
  canonical: z
    .optional(canonicalSchema)
    .check(
      z.describe("Where the page states the record's one id, when its address does not tell it"),
    ),
  ids: z
    .array(wordingSchema)
    .check(z.maxLength(8), z.describe("Forms of the record's id that its container may carry")),
});
export type PageGuide = z.infer<typeof pageGuideSchema>;
