import * as z from 'zod/mini';
import { lessonKindSchema } from './lesson.ts';
import { seenRecordSchema } from './seen-record.ts';

/** What the card shows while a person teaches a site. */
export const lessonViewSchema = z.object({
  state: z.literal('lesson'),
  title: z.string(),
  kind: lessonKindSchema,
  /** The address in pieces; `part` is the number of one that can be the id, `isId` marks the one that is. */
  address: z.array(
    z.object({ text: z.string(), part: z.optional(z.number()), isId: z.optional(z.boolean()) }),
  ),
  /** What the second example has at the id's place. */
  second: z.optional(z.string()),
  /** The page on screen beside the examples: one of them, or another of which the address is shown. */
  here: z.optional(z.string()),
  name: z.object({ from: z.enum(['page', 'title', 'none']), text: z.string() }),
  /** What the card sits below; empty: in the dock. */
  where: z.string(),
  picking: z.optional(z.enum(['name', 'place'])),
  /** What was understood, in sentences. */
  words: z.array(z.string()),
  /** Why it can't be tried yet, and what to do. */
  hindrance: z.optional(z.string()),
  /** It is being tried; the record that this page would be, if any. */
  trial: z.optional(z.object({ record: z.optional(seenRecordSchema) })),
});
export type LessonView = z.infer<typeof lessonViewSchema>;
