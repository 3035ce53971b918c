import { formats } from '../formats.ts';
import { type AddressPart, addressParts, isSamePlace } from './address-parts.ts';

/** Parameters that say how a page is shown or where it came from, never which record it is. */
const VIEW_PARAMETER =
  /^(?:_|dir|filter|from|lang|locale|mode|order|page|q|ref|return.*|back.*|search|sort|source|tab|theme|token|sid|session|ts|utm_.*|v|view)$/i;

/** Words that name a page of the application and no record. */
const PAGE_WORD =
  /^(?:add|all|create|dashboard|details?|edit|export|home|import|index(?:\.\w+)?|list|new|overview|recent|search|settings|show|view)$/i;

/** The formats that an id of a taught site may have, the narrowest first. */
export const ID_FORMATS = ['digits', 'guid', 'text'] as const;
export type IdFormat = (typeof ID_FORMATS)[number];

/** The narrowest format that all texts have; null when one of them can be no id. */
export function formatOf(texts: readonly string[]): IdFormat | null {
  return ID_FORMATS.find((name) => texts.every((text) => formats[name](text) !== null)) ?? null;
}

/**
 * The parts of the first address that may be the record's id, the likeliest first: with a second address only those that
 * differ from it.
 */
export function idParts(examples: readonly string[]): AddressPart[] {
  const [first = '', ...others] = examples;
  const elsewhere = others.map(addressParts);
  const candidates = addressParts(first).filter((part) => {
    const texts = [part.text, ...elsewhere.map((parts) => textAt(parts, part))];
    const isDifferent = others.length === 0 || new Set(texts).size === texts.length;
    return isDifferent && texts.every((text) => text !== '') && likelihood(part, texts) > 0;
  });
  const score = (part: AddressPart) =>
    likelihood(part, [part.text, ...elsewhere.map((parts) => textAt(parts, part))]);
  return candidates.sort((a, b) => score(b) - score(a));
}

/** The text at a part's place in another address; empty when there is none. */
export function textAt(parts: readonly AddressPart[], place: AddressPart): string {
  return parts.find((part) => isSamePlace(part, place))?.text ?? '';
}

function likelihood(part: AddressPart, texts: readonly string[]): number {
  const format = formatOf(texts);
  if (!format || texts.some((text) => PAGE_WORD.test(text))) return 0;
  if (typeof part.at === 'string' && VIEW_PARAMETER.test(part.at)) return 0;
  return looks(format, texts) + nearness(part);
}

function looks(format: IdFormat, texts: readonly string[]): number {
  if (format !== 'text') return 60;
  // A code such as ACC-0042 or a token: letters with digits.
  if (texts.every((text) => /\d/.test(text))) return 40;
  return texts.length > 1 ? 20 : 5;
}

/** Of equal parts the later one: `/org/7/clients/42`. A name that ends in "id" says it itself. */
function nearness({ in: place, at }: AddressPart): number {
  if (typeof at === 'number') return Math.min(at, 9) + (place === 'hash' ? 5 : 0);
  return /(?:^|[_-])id$|Id$|^(?:rec|key|uid|record)/.test(at) ? 15 : 0;
}
