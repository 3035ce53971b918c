/** A text of at most so many UTF-16 code units: a longer one is cut between characters, never inside one, and ended with an ellipsis. */
export function clipText(text: string, longest: number): string {
  if (text.length <= longest) return text;
  return `${text
    .slice(0, longest)
    .replace(/[\uD800-\uDBFF]$/, '')
    .trimEnd()}…`;
}
