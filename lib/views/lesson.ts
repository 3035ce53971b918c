import * as z from 'zod/mini';
import { type LessonKind, lessonKinds } from '../model/lesson-kinds.ts';
import { pageGuideSchema } from '../model/page-guide.ts';

export const lessonKindSchema = z.enum(Object.keys(lessonKinds) as [LessonKind, ...LessonKind[]]);

const placeSchema = z.union([
  z.object({ in: z.enum(['path', 'hash']), at: z.number() }),
  z.object({ in: z.enum(['query', 'hash-query']), at: z.string() }),
]);

const pageShape = pageGuideSchema.shape;

/** Something in the page that a person pointed at: how to find it again, and what it says. */
export const pickedSchema = z.object({
  selectors: z
    .array(z.string().check(z.minLength(1), z.maxLength(300)))
    .check(z.minLength(1), z.maxLength(4)),
  read: z.enum(['text', 'value']),
  text: z.string().check(z.maxLength(200)),
});
export type Picked = z.infer<typeof pickedSchema>;

/** What a person has shown so far of a site that Clientside does not know. */
export const lessonSchema = z.object({
  origin: z.string(),
  /** One or two addresses of records, with the titles of their pages. */
  examples: z.array(z.object({ url: z.string(), title: z.string() })),
  /** Where the id is; absent: nothing in the addresses can be one. */
  place: z.optional(placeSchema),
  kind: lessonKindSchema,
  title: z.string(),
  name: z.object({ from: z.enum(['page', 'title', 'none']), text: z.string() }),
  names: pageShape.names,
  where: z.string(),
  anchors: pageShape.anchors,
  /** What is being pointed at now. */
  picking: z.optional(z.enum(['name', 'place'])),
  trial: z.boolean(),
  /** Only what the page shows is taught anew; its addresses stay as they were taught. */
  isAgain: z.optional(z.boolean()),
});
export type Lesson = z.infer<typeof lessonSchema>;

/** One step of a lesson. */
export const lessonStepSchema = z.discriminatedUnion('step', [
  z.object({ step: z.literal('id'), part: z.number() }),
  z.object({ step: z.literal('example') }),
  z.object({ step: z.literal('single') }),
  z.object({ step: z.literal('kind'), kind: lessonKindSchema }),
  z.object({ step: z.literal('title'), text: z.string().check(z.maxLength(120)) }),
  z.object({ step: z.literal('point'), at: z.enum(['name', 'place']) }),
  z.object({ step: z.literal('name'), from: z.enum(['title', 'none']) }),
  z.object({ step: z.literal('dock') }),
  z.object({ step: z.literal('try') }),
  z.object({ step: z.literal('change') }),
  z.object({ step: z.literal('keep') }),
  z.object({ step: z.literal('stop') }),
  /** Teaching a page again whose name is not where it was: the card has said so, and the person wants to point at it. */
  z.object({ step: z.literal('missed') }),
  z.object({ step: z.literal('again') }),
]);
export type LessonStep = z.infer<typeof lessonStepSchema>;

/** The page that the person looks at. */
export type Here = { url: string; title: string };
