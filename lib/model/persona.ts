import * as z from 'zod/mini';
import { defineKind, type Entity } from './kind.ts';
import { lineSchema, momentSchema, setSchema, textSchema } from './value.ts';

/** The roles that every cast needs, whatever the offering (method.md, coverage): the floor. */
export const floorRoles = ['sponsor', 'decision-maker', 'champion', 'end-user'] as const;
export const floorRoleSchema = z.enum(floorRoles);
export type FloorRole = z.infer<typeof floorRoleSchema>;

/** A generic role in the library, never a real person. */
export const personaKind = defineKind(
  'persona',
  z.object({
    name: lineSchema.check(z.describe('A first name and what the role is known for')),
    role: lineSchema.check(z.describe('The role in two or three words')),
    portrait: lineSchema.check(z.describe('Name of a drawn portrait in the library')),
    who: textSchema.check(z.describe('Who it is')),
    responsibilities: textSchema,
    motivation: textSchema,
    typical: textSchema.check(z.describe('What it typically does during the engagement')),
    value: textSchema.check(z.describe('The value our service has for this role')),
    floor: z._default(setSchema, []).check(z.describe('Floor roles that this persona can fill')),
    useCases: z._default(setSchema, []).check(z.describe('Ids of the use cases it meets')),
    reviewedAt: z.optional(momentSchema),
  }),
  { sets: ['floor', 'useCases'], name: 'name' },
);
export type Persona = Entity<typeof personaKind>;
