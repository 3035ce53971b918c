/** A text of at most so many UTF-16 code units, and an ellipsis where that is not all: cut between characters, never inside one. */
export function clipText(text: string, longest: number): string {
  if (text.length <= longest) return text;
  return `${text.slice(0, longest).replace(/[\s\uD800-\uDBFF]+$/, '')}…`;
}
