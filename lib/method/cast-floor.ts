import { type FloorRole, floorRoles } from '../model/persona.ts';
import { defaults, type MethodConstants } from './defaults.ts';
import { bestPart, type FloorPersona, type PlayedPart, personasOfRole } from './parts-in-play.ts';

/** One floor role and the best part that fills it; `covered` from identified on. */
export type FloorPart = {
  role: FloorRole;
  covered: boolean;
  part: string | null;
  stakeholder: string | null;
  level: number;
};

/** The people in contact with us: fewer than two is a single thread. */
export type Threads = { people: string[]; n: number; single: boolean };

/** Who fills sponsor, decision maker, champion and end user, in the cast or not. */
export function floorOf(
  parts: readonly PlayedPart[],
  personas: readonly FloorPersona[],
  constants: MethodConstants = defaults,
): FloorPart[] {
  return floorRoles.map((role) => {
    const able = personasOfRole(personas, role);
    const best = bestPart(parts.filter((part) => able.has(part.persona)));
    const level = best?.level.v ?? 0;
    return {
      role,
      covered: level >= constants.floorLevel,
      part: best?.id ?? null,
      stakeholder: best?.stakeholder ?? null,
      level,
    };
  });
}

/** The distinct people in contact or better, whatever parts they play. */
export function threadsOf(
  parts: readonly PlayedPart[],
  constants: MethodConstants = defaults,
): Threads {
  const held = parts.filter((part) => part.level.v >= constants.threadLevel);
  const people = [...new Set(held.map((part) => part.stakeholder))].sort();
  return { people, n: people.length, single: people.length < constants.threads };
}
