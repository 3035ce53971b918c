import * as z from 'zod/mini';
import type { Draft } from './draft.ts';
import { type KindName, kinds } from './kinds.ts';
import { idSchema } from './value.ts';

const DAY = 86_400_000;

const kindNameSchema = z.enum(Object.keys(kinds) as [KindName, ...KindName[]]);

/** How long before the data is loaded something was; a negative number of days is ahead. */
const daysAgoSchema = z.number().check(z.gte(-3650), z.lte(3650));
const momentAgoSchema = z.strictObject({ daysAgo: daysAgoSchema });
const factAgoSchema = z.looseObject({ v: z.unknown(), daysAgo: daysAgoSchema });

/** Sample records as an author writes them: fields as in each kind's schema, except that moments are relative, so that the sample is never old. */
export const sampleSchema = z.strictObject({
  format: z.literal('clientside-sample'),
  version: z.literal(1),
  drafts: z.array(
    z.strictObject({
      k: kindNameSchema,
      id: idSchema,
      fields: z.record(z.string(), z.unknown()),
    }),
  ),
});
export type Sample = z.infer<typeof sampleSchema>;

/** The sample's records with its moments counted back from `now` (milliseconds): a field `at` or `…At` may say `{"daysAgo": n}`, a fact may say `daysAgo` in place of `at`. */
export function sampleDrafts(sample: Sample, now: number): Draft[] {
  return sample.drafts.map(({ k, id, fields }) => {
    const dated = Object.entries(fields).map(([name, value]) => [
      name,
      dateField(name, value, now),
    ]);
    return { k, id, fields: Object.fromEntries(dated) };
  });
}

function dateField(name: string, value: unknown, now: number): unknown {
  const moment = momentAgoSchema.safeParse(value);
  if (moment.success && (name === 'at' || name.endsWith('At')))
    return momentBefore(now, moment.data.daysAgo);
  const fact = factAgoSchema.safeParse(value);
  if (!fact.success) return value;
  const { daysAgo, ...rest } = fact.data;
  return { ...rest, at: momentBefore(now, daysAgo) };
}

function momentBefore(now: number, days: number): number {
  return Math.round(now - days * DAY);
}
