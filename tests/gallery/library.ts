import type { ActionView, ConcernView, PersonaView } from '../../lib/views/person-view.ts';
import payroll from '../../public/starter/payroll.json' with { type: 'json' };

type StarterConcern = (typeof payroll.personas)[number]['concerns'][number];

/** The starter library's personas as a card shows them. */
export const personas: readonly PersonaView[] = payroll.personas.map((persona) => ({
  id: persona.id,
  name: persona.name,
  role: persona.role,
  portrait: persona.portrait,
  who: persona.who,
  responsibilities: persona.responsibilities,
  motivation: persona.motivation,
  typical: persona.typical,
  value: persona.value,
  useCases: payroll.useCases
    .filter(({ id }) => (persona.useCases as string[]).includes(id))
    .map(({ id, name }) => ({ id, name })),
  concerns: persona.concerns.map((concern) => concernOf(concern as StarterConcern)),
}));

/** A persona by the name of its portrait. */
export function personaOf(portrait: string): PersonaView {
  const found = personas.find((persona) => persona.portrait === portrait);
  if (!found) throw new Error(`The starter library has no persona with the portrait ${portrait}.`);
  return found;
}

/** The offering's journey: its stages, and its touchpoints with the names of their service lines. */
export const stages = payroll.template.stages.map(({ id, name, touchpoints }) => ({
  id,
  name,
  touchpoints: touchpoints.map((point) => ({
    id: point.id,
    stage: id,
    name: point.name,
    channel: point.channel,
    promise: point.promise,
    serviceLine: payroll.serviceLines.find((line) => line.id === point.serviceLine)?.name,
  })),
}));

function concernOf(concern: StarterConcern): ConcernView {
  const { id, worry, consequence, severity, occurrence, detection } = concern;
  return {
    id,
    own: false,
    worry,
    ...('story' in concern && concern.story ? { story: concern.story } : {}),
    consequence,
    severity,
    risk: `risk ${severity * occurrence * detection} of 125: severity ${severity} × occurrence ${occurrence} × detection ${detection}`,
    actions: concern.actions.map(
      (action): ActionView => ({
        id: action.id,
        text: action.text,
        side: action.side === 'ours' ? 'ours' : 'client',
        role: action.role,
        done: false,
      }),
    ),
  };
}
