import type { Coverage, RoleCoverage } from '../method/coverage.ts';
import type { CoverageLevel } from '../model/part.ts';
import type { PartOfNumber } from './journey-view.ts';
import type { Library } from './read-library.ts';
import { count, figure, gonePersona, levelWords, staleWords, weightFigure } from './words.ts';

type Names = ReadonlyMap<string, string>;

/** Coverage line by line: every persona of the cast with who plays it, how well and since when that is known, then the mean. */
export function coverageArithmetic(
  { parts, score, n, stale }: Coverage,
  { full }: Pick<Library, 'full'>,
  people: Names,
): PartOfNumber[] {
  const lines = parts.map((role) => roleLine(role, full.get(role.persona)?.persona.name, people));
  if (score === null) return lines;
  const detail = `weighted mean of ${count(parts.length, 'persona')}, from ${count(n, 'source')}${staleWords({ stale })}`;
  return [...lines, { label: 'Coverage', value: figure(score), detail }];
}

function roleLine(role: RoleCoverage, persona: string | undefined, people: Names): PartOfNumber {
  const { source } = role;
  const words = [
    role.stakeholder && people.get(role.stakeholder),
    wordsOf(role.level),
    role.missing && `needs ${wordsOf(role.minimum)}`,
    source && `${count(Math.floor(source.days), 'day')} old`,
  ];
  return {
    label: persona ?? gonePersona,
    value: `${figure(role.level * 100)} × ${weightFigure(role.weight)}`,
    detail: `${words.filter(Boolean).join(', ')}${staleWords({ stale: source?.state === 'stale' })}`,
  };
}

function wordsOf(level: number): string {
  return levelWords[`${level as CoverageLevel}`];
}
