import { isHandOff } from '../method/hand-offs.ts';
import { inRankOrder, touchpointsOf } from '../method/journey-order.ts';
import type { CastRole } from '../model/cast-role.ts';
import type { Deliverable } from '../model/deliverable.ts';
import type { JourneyTemplate } from '../model/journey-template.ts';
import type { Offering } from '../model/offering.ts';
import type { Stage } from '../model/stage.ts';
import type { Touchpoint } from '../model/touchpoint.ts';
import type { UseCase } from '../model/use-case.ts';
import { floorNames } from './library-view.ts';
import type { PersonaSheetView } from './persona-sheet-view.ts';
import type { PersonaInFull } from './read-library.ts';
import { viewPersona } from './view-persona.ts';
import { levelWords } from './words.ts';

/** A persona of a cast in full, and how well we must know whoever plays it. */
export type CastView = Pick<PersonaSheetView, 'persona' | 'floor' | 'useCases'> & {
  minimum: string;
};

/** A touchpoint of a journey template; `isHandOff` when another service line owned the one before it. */
export type TemplateTouchpoint = {
  id: string;
  name: string;
  channel?: string;
  serviceLine?: string;
  promise?: string;
  isHandOff: boolean;
};

/** The journey that an offering runs, stage by stage. */
export type TemplateView = {
  name: string;
  about?: string;
  stages: { id: string; name: string; touchpoints: TemplateTouchpoint[] }[];
};

/** An offering with all that is in it, to be read before or after it is loaded. */
export type OfferingView = {
  id: string;
  name: string;
  about: string;
  cast: CastView[];
  useCases: PersonaSheetView['useCases'];
  template?: TemplateView;
};

/** What an offering is made of, wherever it was read. */
export type OfferingParts = {
  offering: Offering;
  cast: readonly CastRole[];
  personas: ReadonlyMap<string, PersonaInFull>;
  useCases: readonly UseCase[];
  deliverables: readonly Deliverable[];
  template?: JourneyTemplate;
  stages: readonly Stage[];
  touchpoints: readonly Touchpoint[];
  /** The names of service lines by id. */
  serviceLines: ReadonlyMap<string, string>;
};

/** An offering as it is shown: its cast, use cases and journey in their order. */
export function viewOffering(parts: OfferingParts): OfferingView {
  const { id, name, about } = parts.offering;
  const template = viewTemplate(parts);
  return {
    id,
    name,
    about,
    cast: viewCast(parts),
    useCases: viewUseCases(parts.useCases, parts.deliverables),
    ...(template ? { template } : {}),
  };
}

function viewCast({ cast, personas, useCases, deliverables }: OfferingParts): CastView[] {
  return inRankOrder(cast).flatMap(({ persona, minimum }): CastView[] => {
    const full = personas.get(persona);
    if (!full) return [];
    const met = useCases.filter((useCase) => full.persona.useCases.includes(useCase.id));
    return [
      {
        persona: viewPersona(full, useCases),
        floor: floorNames(full.persona),
        useCases: viewUseCases(met, deliverables),
        minimum: levelWords[`${minimum}`],
      },
    ];
  });
}

/** Use cases in their order, each with what it hands over. */
function viewUseCases(
  useCases: readonly UseCase[],
  deliverables: readonly Deliverable[],
): OfferingView['useCases'] {
  const ordered = inRankOrder(deliverables);
  return inRankOrder(useCases).map(({ id, name, about }) => ({
    id,
    name,
    about,
    deliverables: ordered.filter((d) => d.useCase === id).map((d) => d.name),
  }));
}

function viewTemplate(parts: OfferingParts): TemplateView | undefined {
  const { template, stages, touchpoints, serviceLines } = parts;
  if (!template) return undefined;
  const ordered = touchpointsOf(template.id, stages, touchpoints);
  const lines = ordered.map((touchpoint, at): TemplateTouchpoint & { stage: string } => {
    const { id, stage, name, channel, promise } = touchpoint;
    const serviceLine = serviceLines.get(touchpoint.serviceLine ?? '');
    const before = ordered[at - 1];
    const isSeam = !!before && isHandOff(before, touchpoint);
    return { id, stage, name, channel, promise, serviceLine, isHandOff: isSeam };
  });
  return {
    name: template.name,
    about: template.about,
    stages: inRankOrder(stages).map(({ id, name }) => ({
      id,
      name,
      touchpoints: lines
        .filter(({ stage }) => stage === id)
        .map(({ stage: _stage, ...line }) => line),
    })),
  };
}
