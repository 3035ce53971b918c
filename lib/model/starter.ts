import * as z from 'zod/mini';
import type { Draft } from './draft.ts';
import { draftOf } from './draft-of.ts';
import { coverageLevelSchema } from './part.ts';
import { rankAt } from './rank.ts';
import { personaDrafts, starterPersonaSchema } from './starter-persona.ts';
import { brief, idOf } from './starter-text.ts';
import { weightSchema } from './value.ts';

const deliverableSchema = z.strictObject({
  id: idOf('deliverable'),
  name: brief(80),
  about: z.optional(brief(160)),
});

const useCaseSchema = z.strictObject({
  id: idOf('usecase'),
  name: brief(60),
  about: brief(160),
  deliverables: z.array(deliverableSchema),
});

const castRoleSchema = z.strictObject({
  id: idOf('castrole'),
  persona: idOf('persona'),
  weight: weightSchema,
  minimum: coverageLevelSchema,
});

const touchpointSchema = z.strictObject({
  id: idOf('touchpoint'),
  name: brief(60),
  channel: brief(60),
  serviceLine: idOf('serviceline'),
  promise: z.optional(brief(120)),
  weight: z.optional(weightSchema),
});

const stageSchema = z.strictObject({
  id: idOf('stage'),
  name: brief(40),
  touchpoints: z.array(touchpointSchema).check(z.minLength(1)),
});

const templateSchema = z.strictObject({
  id: idOf('template'),
  name: brief(60),
  about: z.optional(brief(200)),
  stages: z.array(stageSchema).check(z.minLength(1)),
});

/** One offering as an author writes it, nested: what belongs to something is written inside it, in its order. */
export const starterSchema = z.strictObject({
  format: z.literal('clientside-starter'),
  version: z.literal(1),
  offering: z.strictObject({ id: idOf('offering'), name: brief(60), about: brief(240) }),
  serviceLines: z.array(z.strictObject({ id: idOf('serviceline'), name: brief(40) })),
  useCases: z.array(useCaseSchema),
  personas: z.array(starterPersonaSchema),
  cast: z.array(castRoleSchema),
  template: templateSchema,
});
export type Starter = z.infer<typeof starterSchema>;

/** The records of an offering, flat; the order of writing becomes the rank among those of one parent. */
export function starterDrafts(starter: Starter): Draft[] {
  const { id: offering, ...fields } = starter.offering;
  return [
    draftOf('offering', offering, { ...fields, template: starter.template.id }),
    ...starter.serviceLines.map(({ id, ...line }) => draftOf('serviceline', id, line)),
    ...draftsOfUseCases(starter),
    ...starter.personas.flatMap(personaDrafts),
    ...starter.cast.map(({ id, ...role }, position) =>
      draftOf('castrole', id, { ...role, offering, rank: rankAt(position) }),
    ),
    ...templateDrafts(starter.template),
  ];
}

function draftsOfUseCases({ offering: { id: offering }, useCases }: Starter): Draft[] {
  const deliverables = useCases.flatMap(({ id: useCase, deliverables: own }) =>
    own.map((deliverable) => ({ ...deliverable, useCase })),
  );
  return [
    ...useCases.map(({ id, name, about }, position) =>
      draftOf('usecase', id, { offering, rank: rankAt(position), name, about }),
    ),
    // A deliverable belongs to the offering, so it is ranked among all of its deliverables.
    ...deliverables.map(({ id, ...rest }, position) =>
      draftOf('deliverable', id, { ...rest, offering, rank: rankAt(position) }),
    ),
  ];
}

function templateDrafts({ id: of, stages, ...fields }: Starter['template']): Draft[] {
  return [
    draftOf('template', of, fields),
    ...stages.flatMap(({ id: stage, name, touchpoints }, position) => [
      draftOf('stage', stage, { of, rank: rankAt(position), name }),
      ...touchpoints.map(({ id, ...rest }, at) =>
        draftOf('touchpoint', id, { ...rest, of, stage, rank: rankAt(at) }),
      ),
    ]),
  ];
}
