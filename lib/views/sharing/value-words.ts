import type { KnownHow } from '../../model/fact.ts';
import { figure, levelWords } from '../words.ts';

const ID = /^[a-z]+_[A-Za-z0-9_-]{1,64}$/;
const GRADES =
  /^(?:power|interest|impact|severity|occurrence|detection|residual\w+|importance|performance)$/;
const CHOICES =
  /^(?:status|form|relationship|kind|reason|advice|verdict|provenance|engagement|desiredEngagement|how)$/;
const SIDES: Record<string, string> = { ours: 'our side', client: 'the client’s side' };

const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric' });

/** A value as people read it: its text and, of a fact, how it is known, by whom and from where. */
export type ValueWords = { text: string; how?: KnownHow; by?: string; source?: string };

/** Puts the value of a field into words; ids become the names that are given. */
export function valueWords(
  field: string,
  value: unknown,
  names: ReadonlyMap<string, string>,
): ValueWords {
  if (!isFact(value)) return { text: textOf(field, value, names) };
  const { v, how, by, src } = value;
  const text = textOf(field, v, names);
  return { text, how, by, ...(src === undefined ? {} : { source: src }) };
}

function isFact(value: unknown): value is { v: unknown; how: KnownHow; by: string; src?: string } {
  return typeof value === 'object' && value !== null && 'v' in value && 'how' in value;
}

function textOf(field: string, value: unknown, names: ReadonlyMap<string, string>): string {
  if (value === null || value === undefined) return field.includes('/') ? 'no' : 'nothing';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'number') return numberText(field, value);
  if (typeof value !== 'string') return 'something that has no short words';
  if (ID.test(value)) return names.get(value) ?? 'something that is not here any more';
  if (field === 'side') return SIDES[value] ?? value;
  return CHOICES.test(field) ? value.replaceAll('-', ' ') : value;
}

function numberText(field: string, value: number): string {
  if (/(?:^a|A)t$/.test(field)) return day.format(value);
  if (GRADES.test(field)) return `${value} of 5`;
  if (field === 'level' || field === 'minimum')
    return (levelWords as Record<string, string>)[String(value)] ?? figure(value);
  return /^score/.test(field) ? `${figure(value)} of 100` : figure(value);
}
