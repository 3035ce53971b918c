import type { Action } from '../model/action.ts';
import type { CastRole } from '../model/cast-role.ts';
import type { Concern } from '../model/concern.ts';
import type { Offering } from '../model/offering.ts';
import type { Persona } from '../model/persona.ts';
import type { ServiceLine } from '../model/service-line.ts';
import type { UseCase } from '../model/use-case.ts';
import type { ClientsideDatabase } from '../store/database.ts';
import { readByName, readEntities, readEntity, readOwned } from '../store/read.ts';

/** A persona with what belongs to it. */
export type PersonaInFull = { persona: Persona; concerns: Concern[]; actions: Action[] };

/** What a client's card needs of the library. */
export type Library = {
  offering?: Offering;
  offerings: Offering[];
  cast: CastRole[];
  useCases: UseCase[];
  /** The personas to choose from, by name; a large library's first ones. */
  personas: Persona[];
  /** Those that are played or in the cast, in full. */
  full: Map<string, PersonaInFull>;
};

const MANY = 500;

/** The personas that are played or in the cast, however large the library is. */
export function personasAround({ full }: Pick<Library, 'full'>): Persona[] {
  return [...full.values()].map(({ persona }) => persona);
}

/** Reads the library around an offering: its cast and use cases, the personas to choose from, and some of them in full. */
export async function readLibrary(
  db: ClientsideDatabase,
  offeringId: string | undefined,
  played: readonly string[],
): Promise<Library> {
  const [offering, owned, personas, offerings] = await Promise.all([
    offeringId ? readEntity(db, 'offering', offeringId) : undefined,
    offeringId ? readOwned(db, offeringId) : undefined,
    readByName(db, 'persona', { limit: MANY }),
    readByName(db, 'offering', { limit: MANY }),
  ]);
  const cast = owned?.castrole ?? [];
  const wanted = [...new Set([...played, ...cast.map((role) => role.persona)])];
  return {
    ...(offering ? { offering } : {}),
    offerings: offerings.entities,
    cast,
    useCases: owned?.usecase ?? [],
    personas: personas.entities,
    full: await readPersonas(db, wanted),
  };
}

/** Personas in full by their ids; those that are gone are left out. */
export async function readPersonas(
  db: ClientsideDatabase,
  ids: readonly string[],
): Promise<Map<string, PersonaInFull>> {
  const personas = await readEntities(db, 'persona', ids);
  const full = await Promise.all(
    personas.map(async (persona): Promise<PersonaInFull> => {
      const { concern: concerns = [], action: actions = [] } = await readOwned(db, persona.id);
      return { persona, concerns, actions };
    }),
  );
  return new Map(full.map((one) => [one.persona.id, one]));
}

/** The names of service lines by id. */
export async function serviceLineNames(
  db: ClientsideDatabase,
  ids: readonly (string | undefined)[],
): Promise<Map<string, string>> {
  const wanted = ids.filter((id): id is string => id !== undefined);
  const lines: ServiceLine[] = await readEntities(db, 'serviceline', wanted);
  return new Map(lines.map((line) => [line.id, line.name]));
}
