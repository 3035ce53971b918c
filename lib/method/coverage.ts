import type { CastRole } from '../model/cast-role.ts';
import { type FloorPart, floorOf, type Threads, threadsOf } from './cast-floor.ts';
import { defaults, type MethodConstants } from './defaults.ts';
import { type Evidence, evidenceOf, type Source, sourceOf } from './evidence.ts';
import { inRankOrder } from './journey-order.ts';
import { weightedMean } from './mean.ts';
import {
  bestPart,
  type FloorPersona,
  type PartsInput,
  type PlayedPart,
  partsInPlay,
} from './parts-in-play.ts';
import { sponsorsOf } from './sponsors.ts';

export type CoverageInput = PartsInput & {
  castRoles: readonly Pick<
    CastRole,
    'id' | 'offering' | 'persona' | 'rank' | 'weight' | 'minimum'
  >[];
  personas: readonly FloorPersona[];
  now: number;
};

/** One persona of the cast and the stakeholder who plays it best; `source` is that part's level. */
export type RoleCoverage = {
  castRole: string;
  persona: string;
  weight: number;
  minimum: number;
  level: number;
  missing: boolean;
  stakeholder: string | null;
  others: string[];
  source: Source | null;
};

/** Coverage of an engagement's cast (method.md 4); n and sources are those of the filled roles. */
export type Coverage = Evidence & {
  /** 0–100, null without a cast. */
  score: number | null;
  /** The cast in its order. */
  parts: RoleCoverage[];
  /** Personas with somebody identified, of all in the cast. */
  filled: { personas: number; of: number };
  /** Personas below their minimum level, whatever the score says. */
  missing: string[];
  floor: FloorPart[];
  /** Floor roles that nobody fills. */
  floorMissing: FloorPart['role'][];
  threads: Threads;
};

/** How well the cast of an engagement's offering is known: 100·Σw·c/Σw, an empty role being a known 0. */
export function coverage(input: CoverageInput, constants: MethodConstants = defaults): Coverage {
  const { personas, now } = input;
  const playing = partsInPlay(input);
  const sponsors = sponsorsOf(playing, personas, constants);
  const parts = castOf(input).map((role) => coverRole(role, playing, { sponsors, now }, constants));
  // Weights are not faded here: a faded role beside an empty one would let silence harm the score,
  // beside a better one heal it. Age shows on each role, in `stale`, and in client health.
  const score = weightedMean(
    parts.map((part) => ({ value: 100 * part.level, weight: part.weight })),
  );
  const floor = floorOf(playing, personas, constants);
  return {
    ...evidenceOf(parts.flatMap((part) => part.source ?? [])),
    score,
    parts,
    filled: { personas: parts.filter((part) => part.level > 0).length, of: parts.length },
    missing: parts.filter((part) => part.missing).map((part) => part.persona),
    floor,
    floorMissing: floor.filter((part) => !part.covered).map((part) => part.role),
    threads: threadsOf(playing, constants),
  };
}

/** The roles of the engagement's offering in their order, each persona once. */
function castOf({ engagement, castRoles }: CoverageInput) {
  const offering = engagement?.offering;
  const roles = inRankOrder(castRoles.filter((role) => offering && role.offering === offering));
  const seen = new Set<string>();
  return roles.filter(({ persona }) => !seen.has(persona) && seen.add(persona));
}

function coverRole(
  role: CoverageInput['castRoles'][number],
  playing: readonly PlayedPart[],
  { sponsors, now }: { sponsors: readonly string[]; now: number },
  constants: MethodConstants,
): RoleCoverage {
  const { id: castRole, persona, weight, minimum } = role;
  const players = playing.filter((part) => part.persona === persona);
  const best = bestPart(players);
  const level = best?.level.v ?? 0;
  const sortOf = (part: PlayedPart) => (sponsors.includes(part.stakeholder) ? 'sponsor' : 'fact');
  const others = players.map((part) => part.stakeholder).filter((id) => id !== best?.stakeholder);
  return {
    castRole,
    persona,
    weight,
    minimum,
    level,
    missing: level < minimum,
    stakeholder: best?.stakeholder ?? null,
    others: [...new Set(others)].sort(),
    source: best && sourceOf({ id: best.id, at: best.level.at }, sortOf(best), now, constants),
  };
}
