import type { Engagement } from '../model/engagement.ts';
import type { Part } from '../model/part.ts';
import type { Persona } from '../model/persona.ts';
import type { Stakeholder } from '../model/stakeholder.ts';

export type PlayedPart = Pick<
  Part,
  'id' | 'client' | 'stakeholder' | 'persona' | 'engagement' | 'level'
>;
export type FloorPersona = Pick<Persona, 'id' | 'floor'>;

/** Whose parts are looked at: a client's, in one engagement or (null) in all of them. */
export type PartsInput = {
  client: string;
  engagement: Pick<Engagement, 'id' | 'offering'> | null;
  stakeholders: readonly Pick<Stakeholder, 'id'>[];
  parts: readonly PlayedPart[];
};

/** The parts that count: of this client, of a stakeholder who is still there, and of this engagement or of none. */
export function partsInPlay({ client, engagement, stakeholders, parts }: PartsInput): PlayedPart[] {
  const people = new Set(stakeholders.map((stakeholder) => stakeholder.id));
  return parts.filter(
    (part) =>
      part.client === client &&
      people.has(part.stakeholder) &&
      (!engagement || !part.engagement || part.engagement === engagement.id),
  );
}

/** The part known best: the highest level, then the latest known, then the larger id; null of none. */
export function bestPart(parts: readonly PlayedPart[]): PlayedPart | null {
  return parts.reduce<PlayedPart | null>(
    (best, part) => (best && !isBetter(part, best) ? best : part),
    null,
  );
}

/** The personas that can fill a floor role. */
export function personasOfRole(personas: readonly FloorPersona[], role: string): Set<string> {
  return new Set(personas.filter(({ floor }) => floor.includes(role)).map(({ id }) => id));
}

function isBetter(a: PlayedPart, b: PlayedPart): boolean {
  if (a.level.v !== b.level.v) return a.level.v > b.level.v;
  return a.level.at === b.level.at ? a.id > b.id : a.level.at > b.level.at;
}
