/** The initials of a name: the first letters of its first and last word, by grapheme, so that emoji and accents stay whole; "?" for a name without any. */
export function initialsOf(name: string): string {
  const words = name.slice(0, 400).trim().split(/\s+/u).filter(Boolean);
  const chosen = words.length > 1 ? [words[0], words.at(-1)] : words;
  const letters = chosen.map((word) => firstGrapheme(word ?? '')).join('');
  return letters ? letters.toLocaleUpperCase() : '?';
}

function firstGrapheme(word: string): string {
  const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(
    word.slice(0, 40),
  );
  for (const { segment } of graphemes) {
    if (/[\p{L}\p{N}\p{Extended_Pictographic}]/u.test(segment)) return segment;
  }
  return '';
}
