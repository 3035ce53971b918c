/** A name of at most `limit` characters, cut between characters and ended with an ellipsis; for labels and sentences. */
export function clipName(name: string, limit = 60): string {
  if (name.length <= limit) return name;
  return `${Array.from(name.slice(0, limit * 2))
    .slice(0, limit - 1)
    .join('')}…`;
}
