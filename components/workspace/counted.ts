// Without a comma before the “and”.
const LIST = new Intl.ListFormat('en-GB');

/** "1 note", "1,204 notes"; nothing of none. */
export function counted(n: number, one: string, many = `${one}s`): string {
  return n === 0 ? '' : `${n.toLocaleString('en')} ${n === 1 ? one : many}`;
}

/** "9 people, 2 notes and 1 engagement", without what there is none of. */
export function listed(parts: readonly string[]): string {
  return LIST.format(parts.filter(Boolean));
}
