import type * as z from 'zod/mini';
import type { Draft } from '../model/draft.ts';
import type { Kind } from '../model/kind.ts';
import { kinds } from '../model/kinds.ts';
import { starterDrafts, starterSchema } from '../model/starter.ts';
import { Failure } from '../platform/failure.ts';
import { type OfferingView, viewOffering } from './offering-view.ts';

/** Reads what a starter file would bring, as it will look once it is loaded; fails with `bad-file` when it does not fit its schema. */
export function viewStarter(file: unknown): OfferingView {
  const parsed = starterSchema.safeParse(file);
  if (!parsed.success)
    throw new Failure(
      'bad-file',
      'The offering that comes with Clientside could not be read. Reinstall the extension; your own data is untouched.',
    );
  const drafts = starterDrafts(parsed.data);
  const all = <S extends z.ZodMiniObject>(kind: Kind<string, S>) => entitiesOf(drafts, kind);
  const [offering] = all(kinds.offering);
  const [template] = all(kinds.template);
  if (!offering) throw new Error('A starter file has an offering, by its schema.');
  const [concerns, actions] = [all(kinds.concern), all(kinds.action)];
  const personas = all(kinds.persona).map((persona) => ({
    persona,
    concerns: concerns.filter((concern) => concern.of === persona.id),
    actions: actions.filter((action) => action.of === persona.id),
  }));
  return viewOffering({
    offering,
    cast: all(kinds.castrole),
    personas: new Map(personas.map((one) => [one.persona.id, one])),
    useCases: all(kinds.usecase),
    deliverables: all(kinds.deliverable),
    ...(template ? { template } : {}),
    stages: all(kinds.stage),
    touchpoints: all(kinds.touchpoint),
    serviceLines: new Map(all(kinds.serviceline).map((line) => [line.id, line.name])),
  });
}

/** The drafts of one kind as the entities that they will be. */
function entitiesOf<S extends z.ZodMiniObject>(
  drafts: readonly Draft[],
  { kind, fields }: Kind<string, S>,
) {
  const own = drafts.filter((draft) => draft.k === kind);
  return own.map((draft) => ({ ...fields.parse(draft.fields), id: draft.id }));
}
