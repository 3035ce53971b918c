import * as z from 'zod/mini';
import type { Draft } from './draft.ts';
import { draftOf } from './draft-of.ts';
import { floorRoleSchema } from './persona.ts';
import { rankAt } from './rank.ts';
import { brief, idOf } from './starter-text.ts';
import { gradeSchema } from './value.ts';

const actionSchema = z.strictObject({
  id: idOf('action'),
  text: brief(120),
  side: z.enum(['ours', 'client']),
  role: brief(40).check(z.describe("On the client's side, a role that a persona has")),
  useCase: z.optional(idOf('usecase')),
});

const concernSchema = z.strictObject({
  id: idOf('concern'),
  worry: brief(160),
  story: z.optional(brief(200)),
  consequence: brief(160).check(z.describe('What it does to the person, not to the project')),
  severity: gradeSchema,
  occurrence: gradeSchema,
  detection: gradeSchema.check(z.describe('1 seen at once, 5 never seen in time')),
  useCases: z.optional(z.array(idOf('usecase'))),
  actions: z.array(actionSchema).check(z.minLength(2), z.maxLength(5)),
});
type StarterConcern = z.infer<typeof concernSchema>;

/** A persona as an author writes it, its concerns inside it and their actions inside them, the weightiest first. */
export const starterPersonaSchema = z.strictObject({
  id: idOf('persona'),
  name: brief(40).check(z.describe('A first name and what the role is known for')),
  role: brief(40),
  portrait: z.string().check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)),
  who: brief(240),
  responsibilities: brief(200),
  motivation: brief(200),
  typical: brief(200),
  value: brief(200),
  floor: z.array(floorRoleSchema),
  useCases: z.array(idOf('usecase')),
  concerns: z.array(concernSchema).check(z.minLength(1), z.maxLength(3)),
});
export type StarterPersona = z.infer<typeof starterPersonaSchema>;

/** A persona with its concerns and their actions as drafts, ranked in the order in which they are written. */
export function personaDrafts({ id, concerns, ...fields }: StarterPersona): Draft[] {
  return [
    draftOf('persona', id, fields),
    ...concerns.flatMap((concern, position) => concernDrafts(id, concern, position)),
  ];
}

function concernDrafts(of: string, concern: StarterConcern, position: number): Draft[] {
  const { id, actions, ...fields } = concern;
  return [
    draftOf('concern', id, { ...fields, of, rank: rankAt(position) }),
    ...actions.map(({ id: action, ...rest }, at) =>
      draftOf('action', action, { ...rest, concern: id, of, rank: rankAt(at) }),
    ),
  ];
}
