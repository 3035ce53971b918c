import { defaults, type MethodConstants } from './defaults.ts';
import { type FloorPersona, type PlayedPart, personasOfRole } from './parts-in-play.ts';

/** Ids of the stakeholders who are at least identified in a sponsor's part; what is known of them fades as a sponsor's. */
export function sponsorsOf(
  parts: readonly PlayedPart[],
  personas: readonly FloorPersona[],
  constants: MethodConstants = defaults,
): string[] {
  const sponsors = personasOfRole(personas, 'sponsor');
  const theirs = parts.filter(
    (part) => sponsors.has(part.persona) && part.level.v >= constants.floorLevel,
  );
  return [...new Set(theirs.map((part) => part.stakeholder))].sort();
}
