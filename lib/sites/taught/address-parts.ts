import { type Address, afterMark, parseAddress } from '../address.ts';

/** Where in an address a part stands: a segment of the path or of the hash by its number, a parameter of either by its name. */
export type PartPlace =
  | { in: 'path' | 'hash'; at: number }
  | { in: 'query' | 'hash-query'; at: string };

/** One part of an address, without its percent escapes. */
export type AddressPart = PartPlace & { text: string };

/** The parts of an address from left to right; none for what is no web address. */
export function addressParts(url: string): AddressPart[] {
  const address = parseAddress(url);
  return address ? partsOf(address) : [];
}

/** The parts of a parsed address. */
export function partsOf(address: Address): AddressPart[] {
  return [
    ...address.path.map((text, at): AddressPart => ({ in: 'path', at, text })),
    ...pairs(address.url.search, 'query'),
    ...address.hashPath().map((text, at): AddressPart => ({ in: 'hash', at, text })),
    ...pairs(afterMark(address.hash), 'hash-query'),
  ];
}

function pairs(query: string, place: 'query' | 'hash-query'): AddressPart[] {
  return [...new URLSearchParams(query)].map(([at, text]) => ({ in: place, at, text }));
}

/** Whether two parts stand at the same place. */
export function isSamePlace(a: PartPlace, b: PartPlace): boolean {
  return a.in === b.in && a.at === b.at;
}
