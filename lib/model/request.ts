import * as z from 'zod/mini';
import { defineKind, type Entity } from './kind.ts';
import { idSchema, lineSchema, momentSchema, textSchema } from './value.ts';

/** Why a client asks for something (method.md 10). */
export const requestReasonSchema = z.enum(['delivery-gap', 'past-scar', 'new-need', 'preference']);
/** What the firm does about a request (method.md 10). */
export const verdictSchema = z.enum([
  'deliver',
  'fix-our-process',
  'acknowledge-and-keep',
  'change-order',
  'decline',
]);
export type RequestReason = z.infer<typeof requestReasonSchema>;
export type Verdict = z.infer<typeof verdictSchema>;

/** Something the client wants: clause or none, reason, advice and verdict, answer given, cost and risk. */
export const requestKind = defineKind(
  'request',
  z.object({
    client: idSchema,
    engagement: z.optional(idSchema),
    stakeholder: z.optional(idSchema),
    text: textSchema,
    clause: z.optional(lineSchema),
    reason: z.optional(requestReasonSchema),
    advice: z.optional(verdictSchema),
    verdict: z.optional(verdictSchema),
    answer: z.optional(textSchema),
    cost: z.optional(lineSchema),
    risk: z.optional(textSchema),
    at: momentSchema,
  }),
  { parent: ['client'] },
);
export type Request = Entity<typeof requestKind>;
