import type { CoverageLevel } from '../model/part.ts';
import { clipText } from './clip-text.ts';

/** The words of method.md for the levels of coverage. */
export const levelWords: Record<`${CoverageLevel}`, string> = {
  '0': 'empty',
  '0.25': 'identified',
  '0.5': 'in contact',
  '0.75': 'good dialogue',
  '1': 'supports us',
};

/** The words of method.md for the floor roles. */
export const floorWords: Record<string, string> = {
  sponsor: 'sponsor',
  'decision-maker': 'decision maker',
  champion: 'champion',
  'end-user': 'end user',
};

/** A number on screen: at most one decimal, none when whole. */
export function figure(value: number): string {
  return String(Math.round(value * 10) / 10);
}

/** What a persona is called that is played or cast, and no longer in the library. */
export const gonePersona = 'A persona that is no longer in the library';

/** A weight on screen: three digits that say something, so that a small one is never shown as none. */
export function weightFigure(weight: number): string {
  return weight > 0 && weight < 0.001 ? 'under 0.001' : String(Number(weight.toPrecision(3)));
}

/** How many of a number's sources a line names, and how much of each, in UTF-16 code units. */
const NAMED = 10;
const LONGEST = 40;

/** The sources of a number in a line, long ones clipped: "Ana, Ben", "Ana, Ben and 5 more"; `more` is said of each. */
export function listed(sources: readonly { name: string; more?: string }[]): string {
  const first = sources
    .slice(0, NAMED)
    .map(({ name, more }) => `${clipText(name, LONGEST)}${more ?? ''}`)
    .join(', ');
  return sources.length > NAMED ? `${first} and ${sources.length - NAMED} more` : first;
}

/** What is said after a number of which everything that it rests on is stale, else nothing. */
export function staleWords({ stale }: { stale: boolean }): string {
  return stale ? ', stale' : '';
}

/** "1 answer", "2 answers". */
export function count(n: number, one: string, many = `${one}s`): string {
  return `${n} ${n === 1 ? one : many}`;
}
