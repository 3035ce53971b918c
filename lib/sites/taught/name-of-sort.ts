import { type AddressPart, addressParts, isSamePlace, type PartPlace } from './address-parts.ts';

/** What a sort of records is called by its addresses: the word before the id, such as `clients`, or the value that names the page; null without one. */
export function nameOfSort(url: string, place: PartPlace): string | null {
  const parts = addressParts(url);
  const id = parts.findIndex((part) => isSamePlace(part, place));
  const before = parts.slice(0, id).filter((part) => part.in === place.in);
  const words = (typeof place.at === 'number' ? before : parts.slice(0, -1)).filter(isWord);
  return words.at(-1)?.text.slice(0, 80) ?? null;
}

/** How links inside a page write the id, with the word before it: a bare number would fit anything. */
export function idFormOf(url: string, place: PartPlace): string {
  if (typeof place.at === 'string') return `${place.at}={id}`;
  const before = addressParts(url).find(
    (part) => part.in === place.in && part.at === Number(place.at) - 1,
  );
  return before && isWord(before) ? `${before.text}/{id}` : '{id}';
}

function isWord({ text }: AddressPart): boolean {
  return /^[\p{L}][\p{L}\p{N}_.-]{0,79}$/u.test(text);
}
