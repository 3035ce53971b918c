/** Letters that Unicode does not decompose, as people type them on a plain keyboard. */
const PLAIN: Record<string, string> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
};

const LONGEST = 64;

/** A text without case and diacritics, so that "Müller" and "muller" meet. */
export function plain(text: string): string {
  const bare = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return bare.replace(/[łøđðþßæœı]/gu, (letter) => PLAIN[letter] ?? letter);
}

/** The distinct plain words of a name, at most twelve, each of at most 64 characters. */
export function wordsOf(name: string): string[] {
  const words = plain(name.slice(0, 2000))
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .map((word) => word.slice(0, LONGEST));
  return [...new Set(words)].slice(0, 12);
}

/** What a name is sorted by: plain, bounded. */
export function sortName(name: string): string {
  return plain(name.slice(0, 500)).trim().slice(0, 200);
}
