import * as z from 'zod/mini';

/** Why something with a team could not be done: the trouble's code, and a sentence where the endpoint gave one. */
const troubleSchema = z.object({
  ok: z.literal(false),
  code: z.string(),
  detail: z.optional(z.string()),
});

/** What was found at an endpoint's address: a workspace that lets us in, or an endpoint that an invite is for. */
export const foundSchema = z.object({
  ok: z.literal(true),
  endpoint: z.string(),
  workspace: z.string(),
  /** Who we are there; without it there is an invite, which tells that when it is used. */
  me: z.optional(
    z.object({
      role: z.enum(['reader', 'editor', 'admin']),
      label: z.string(),
      expires: z.optional(z.number()),
      records: z.optional(z.number()),
    }),
  ),
  /** It is a file that everybody writes: whether it was made just now, and how many records are in it. */
  document: z.optional(z.object({ isNew: z.boolean(), records: z.number() })),
  /** What is in it can be read with its key alone. */
  isSealed: z.optional(z.boolean()),
});
export type Found = z.infer<typeof foundSchema>;

export const foundAnswerSchema = z.discriminatedUnion('ok', [foundSchema, troubleSchema]);
export type FoundAnswer = z.infer<typeof foundAnswerSchema>;

/** The recovery sheet of a team's key, where one is to be shown: the key as it is written, and when it was made (milliseconds). */
export const sheetAnswerSchema = z.object({
  sheet: z.optional(z.object({ written: z.string(), at: z.number() })),
});
export type Sheet = NonNullable<z.infer<typeof sheetAnswerSchema>['sheet']>;

/** What joining or leaving answers: the team that is shown now. */
export const teamAnswerSchema = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), team: z.string() }),
  troubleSchema,
]);
export type TeamAnswer = z.infer<typeof teamAnswerSchema>;

/** How somebody comes in: by a join link, by address, workspace and token, or by the address of a file and what opens it. */
export const entranceSchema = z.union([
  z.object({ link: z.string().check(z.maxLength(4000)) }),
  z.object({
    endpoint: z.string().check(z.maxLength(2000)),
    workspace: z.string().check(z.maxLength(200)),
    token: z.string().check(z.maxLength(4000)),
  }),
  z.object({
    document: z.string().check(z.maxLength(2000)),
    user: z.string().check(z.maxLength(500)),
    password: z.string().check(z.maxLength(2000)),
  }),
]);
export type Entrance = z.infer<typeof entranceSchema>;
