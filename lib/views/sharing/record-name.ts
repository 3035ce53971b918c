import type { Row } from '../../store/row.ts';
import { clipText } from '../clip-text.ts';

/** What a record is called: by its name, or by the words in it, which are then quoted. */
export type RecordName = { name: string; isQuoted: boolean };

/** Fields that say what a record is, first match wins. */
const NAMES = ['name'];
const WORDS = ['worry', 'text', 'matter', 'problem', 'seenName', 'url', 'key'];
const LONGEST = 90;

/** What a record is called on screen; the names of others by their ids are given. */
export function recordName(
  { k, f }: Pick<Row, 'k' | 'f'>,
  names: ReadonlyMap<string, string>,
): RecordName {
  const own = firstText(f, NAMES);
  if (own) return { name: clipped(own), isQuoted: false };
  const words = firstText(f, WORDS);
  if (words) return { name: clipped(words), isQuoted: true };
  const nameOf = (field: string) => names.get(String(f[field]));
  const [who, what] = [nameOf('stakeholder'), nameOf(k === 'rating' ? 'on' : 'persona')];
  const joined = k === 'rating' ? ' on ' : ' as ';
  const name = [who, what].filter((part) => part !== undefined).join(joined);
  return { name: name || 'a record without a name', isQuoted: false };
}

function firstText(f: Row['f'], fields: readonly string[]): string | undefined {
  return fields.map((field) => f[field]).find((value) => typeof value === 'string');
}

function clipped(text: string): string {
  return clipText(text.replaceAll(/\s+/g, ' ').trim(), LONGEST);
}
