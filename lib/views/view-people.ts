import { attention } from '../method/attention.ts';
import type { Part } from '../model/part.ts';
import type { Stakeholder } from '../model/stakeholder.ts';
import { partsOf } from '../store/verbs/part-played.ts';
import { ageOf, oldest } from './age.ts';
import { foldNotes } from './fold-notes.ts';
import type { ConcernView, PartView, PersonView } from './person-view.ts';
import type { ClientInFull } from './read-client.ts';
import type { Library } from './read-library.ts';
import { viewConcerns } from './view-concern.ts';
import { viewFacts } from './view-facts.ts';
import { gonePersona } from './words.ts';

/** The stakeholders of a client as persona cards: where attention goes first coming first, then those it touches most. */
export function viewPeople(
  { owned, engagement }: ClientInFull,
  library: Library,
  { sponsors, lost }: { sponsors: readonly string[]; lost: ReadonlyMap<string, string> },
  now: number,
): PersonView[] {
  const { stakeholder: people = [], part: parts = [] } = owned;
  const names = new Map(people.map((person) => [person.id, person.name]));
  const order = attention({ stakeholders: people, sponsors, now }).people;
  const byId = new Map(people.map((person) => [person.id, person]));
  return order.flatMap((standing): PersonView[] => {
    const person = byId.get(standing.stakeholder);
    if (!person) return [];
    const isSponsor = sponsors.includes(person.id);
    const facts = viewFacts(person, { isSponsor, names, lost, now });
    const [part, ...otherParts] = partsOf(parts, person.id, engagement?.id).map((one) =>
      viewPart(one, library, isSponsor, now),
    );
    const notes = (owned.note ?? []).filter((note) => note.stakeholder === person.id);
    const concerns = concernsOf(person, part, owned, library);
    return [
      {
        id: person.id,
        name: person.name,
        title: person.title?.v,
        part,
        otherParts,
        ...lineOf(person, part, concerns, library),
        motivation: person.motivation?.v,
        facts,
        concerns,
        notes: foldNotes(notes, owned.revision ?? [], names, now),
        age: oldest([...facts.map((fact) => fact.age), part?.age]),
        attention: standing.grid ? { quadrant: standing.grid } : undefined,
        alwaysListed: standing.alwaysListed,
      },
    ];
  });
}

function viewPart(part: Part, { full }: Library, isSponsor: boolean, now: number): PartView {
  const persona = full.get(part.persona)?.persona;
  return {
    id: part.id,
    persona: part.persona,
    personaName: persona?.name ?? gonePersona,
    role: persona?.role ?? '',
    portrait: persona?.portrait ?? '',
    level: part.level.v,
    age: ageOf(part.level.at, isSponsor ? 'sponsor' : 'fact', now),
  };
}

function concernsOf(
  person: Stakeholder,
  part: PartView | undefined,
  owned: ClientInFull['owned'],
  { full }: Library,
): ConcernView[] {
  const own = (owned.concern ?? []).filter((concern) => concern.of === person.id);
  const persona = part ? full.get(part.persona) : undefined;
  return [
    ...viewConcerns(own, owned.action ?? [], true),
    ...(persona ? viewConcerns(persona.concerns, persona.actions, false) : []),
  ];
}

/** The one line: what worries this person, else what moves them, else who they are. */
function lineOf(
  person: Stakeholder,
  part: PartView | undefined,
  concerns: readonly ConcernView[],
  { full }: Library,
): Pick<PersonView, 'line' | 'lineIs'> {
  const worry = concerns[0]?.worry;
  if (worry) return { line: worry, lineIs: 'concern' };
  const moves = person.motivation?.v ?? (part && full.get(part.persona)?.persona.motivation);
  if (moves) return { line: moves, lineIs: 'motivation' };
  if (person.title) return { line: person.title.v, lineIs: 'title' };
  return { line: 'Nothing known yet', lineIs: 'unknown' };
}
