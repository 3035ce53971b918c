import { inRankOrder } from '../method/journey-order.ts';
import type { CastRole } from '../model/cast-role.ts';
import type { Offering } from '../model/offering.ts';
import type { Persona } from '../model/persona.ts';
import type { ClientsideDatabase } from '../store/database.ts';
import { isSample, readByName, readOwned } from '../store/read.ts';
import { type PersonaInFull, readPersonas } from './read-library.ts';
import { viewConcerns } from './view-concern.ts';
import { floorWords, levelWords } from './words.ts';

/** A persona in the list of the library: who it is and what worries it most. */
export type PersonaLine = {
  id: string;
  name: string;
  role: string;
  portrait: string;
  worry?: string;
  concerns: number;
  /** The floor roles that it can fill and its own role does not say, in words. */
  floor: string[];
  /** How well we must know whoever plays it, in the words of coverage; only in a cast. */
  minimum?: string;
};

/** An offering with the personas of its cast. */
export type LibraryOffering = {
  id: string;
  name: string;
  sample: boolean;
  personas: PersonaLine[];
};

/** The library: the personas by offering, and those that no offering casts. */
export type LibraryView = { offerings: LibraryOffering[]; uncast: PersonaLine[]; personas: number };

/** More offerings or personas than any library has; the lists end there. */
const MOST = 1000;

/** Reads the whole persona library, by offering. */
export async function viewLibrary(db: ClientsideDatabase): Promise<LibraryView> {
  const [offerings, personas] = await Promise.all([
    readByName(db, 'offering', { limit: MOST }),
    readByName(db, 'persona', { limit: MOST }),
  ]);
  const full = await readPersonas(
    db,
    personas.entities.map((persona) => persona.id),
  );
  const views = await Promise.all(offerings.entities.map((offering) => castOf(db, offering, full)));
  const cast = new Set(views.flatMap((view) => view.personas.map((persona) => persona.id)));
  return {
    offerings: views,
    uncast: [...full.values()]
      .filter(({ persona }) => !cast.has(persona.id))
      .map((one) => personaLine(one)),
    personas: personas.total,
  };
}

async function castOf(
  db: ClientsideDatabase,
  { id, name }: Offering,
  personas: ReadonlyMap<string, PersonaInFull>,
): Promise<LibraryOffering> {
  const [sample, owned] = await Promise.all([isSample(db, id), readOwned(db, id)]);
  const roles = inRankOrder(owned.castrole ?? []);
  return {
    id,
    name,
    sample,
    personas: roles.flatMap((role) => {
      const one = personas.get(role.persona);
      return one ? [personaLine(one, role)] : [];
    }),
  };
}

function personaLine({ persona, concerns, actions }: PersonaInFull, role?: CastRole): PersonaLine {
  const [first] = viewConcerns(concerns, actions, false);
  return {
    id: persona.id,
    name: persona.name,
    role: persona.role,
    portrait: persona.portrait,
    concerns: concerns.length,
    floor: floorNames(persona),
    ...(first ? { worry: first.worry } : {}),
    ...(role ? { minimum: levelWords[`${role.minimum}`] } : {}),
  };
}

/** The floor roles that a persona can fill, in words, but for those that its own role says already. */
export function floorNames({ floor, role }: Pick<Persona, 'floor' | 'role'>): string[] {
  const own = ` ${role.toLowerCase()} `;
  return floor.map((one) => floorWords[one] ?? one).filter((words) => !own.includes(` ${words} `));
}
