import { type Coverage, coverage, type RoleCoverage } from '../method/coverage.ts';
import type { CoverageLevel } from '../model/part.ts';
import type { CoverageView, MissingPersona } from './client-view.ts';
import { coverageArithmetic } from './coverage-arithmetic.ts';
import type { ClientInFull } from './read-client.ts';
import { type Library, personasAround } from './read-library.ts';
import { viewConcerns } from './view-concern.ts';
import { floorWords, gonePersona } from './words.ts';

/** Coverage of the engagement's cast as the method computes it. */
export function coverageOf(
  { client, owned, engagement }: ClientInFull,
  library: Library,
  now: number,
): Coverage {
  return coverage({
    client: client.id,
    engagement: engagement ?? null,
    stakeholders: owned.stakeholder ?? [],
    parts: owned.part ?? [],
    castRoles: library.cast,
    personas: personasAround(library),
    now,
  });
}

/** Coverage as it is shown: who is missing and why we look for them, what to be warned of, and the arithmetic. */
export function viewCoverage(result: Coverage, full: ClientInFull, library: Library): CoverageView {
  const names = new Map(full.owned.stakeholder?.map((person) => [person.id, person.name]));
  const missing = result.parts.filter((part) => part.missing);
  return {
    score: result.score ?? undefined,
    known: result.parts.filter((part) => part.level > 0 && !part.missing).length,
    of: result.parts.length,
    stale: result.stale,
    missing: missing.map((part) => missingPersona(part, library, names)),
    warnings: warningsOf(result),
    arithmetic: coverageArithmetic(result, library, names),
  };
}

function missingPersona(
  role: RoleCoverage,
  { full }: Library,
  names: ReadonlyMap<string, string>,
): MissingPersona {
  const { persona, concerns = [], actions = [] } = full.get(role.persona) ?? {};
  return {
    persona: role.persona,
    name: persona?.name ?? gonePersona,
    role: persona?.role ?? gonePersona,
    portrait: persona?.portrait ?? '',
    line: viewConcerns(concerns, actions, false)[0]?.worry ?? persona?.motivation ?? '',
    level: role.level as CoverageLevel,
    minimum: role.minimum as CoverageLevel,
    played: role.stakeholder ? names.get(role.stakeholder) : undefined,
  };
}

function warningsOf({ floorMissing, threads, parts }: Coverage): string[] {
  if (parts.length === 0) return [];
  const roles = floorMissing.map((role) => floorWords[role] ?? role);
  const floor = roles.length > 0 ? [`Nobody known yet as ${listOf(roles)}.`] : [];
  const thread = threads.single
    ? [
        threads.n === 0
          ? 'Nobody is in contact with us yet.'
          : 'Single thread: only one person is in contact with us.',
      ]
    : [];
  return [...floor, ...thread];
}

function listOf(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}
