import * as z from 'zod/mini';
import { factSchema } from './fact.ts';
import { defineKind, type Entity } from './kind.ts';
import { gradeSchema, idSchema, lineSchema, textSchema } from './value.ts';

/** How somebody takes part, from unaware (0) to leading (4), as in stakeholder engagement assessment. */
export const engagementLevels = [
  'unaware',
  'resistant',
  'neutral',
  'supportive',
  'leading',
] as const;
export const engagementLevelSchema = z.enum(engagementLevels);
export type EngagementLevel = z.infer<typeof engagementLevelSchema>;

const grade = z.optional(factSchema(gradeSchema));
const yesNo = z.optional(factSchema(z.boolean()));
const level = z.optional(factSchema(engagementLevelSchema));

/** A real, named person at a client; what is known of the person is kept as facts with provenance. */
export const stakeholderKind = defineKind(
  'stakeholder',
  z.object({
    client: idSchema,
    name: lineSchema,
    title: z.optional(factSchema(lineSchema)),
    email: z.optional(factSchema(lineSchema)),
    phone: z.optional(factSchema(lineSchema)),
    motivation: z.optional(factSchema(textSchema)),
    reportsTo: z.optional(factSchema(idSchema)),
    power: grade,
    interest: grade,
    impact: grade,
    engagement: level,
    desiredEngagement: level,
    legitimacy: yesNo,
    urgency: yesNo,
  }),
  { parent: ['client'], name: 'name' },
);
export type Stakeholder = Entity<typeof stakeholderKind>;

/** The fields of a stakeholder that are facts. */
export const stakeholderFacts = [
  'title',
  'email',
  'phone',
  'motivation',
  'reportsTo',
  'power',
  'interest',
  'impact',
  'engagement',
  'desiredEngagement',
  'legitimacy',
  'urgency',
] as const;
export type StakeholderFact = (typeof stakeholderFacts)[number];
