/** The first `limit` items and every later one that must always be listed, in the order given. */
export function listTop<T extends { alwaysListed: boolean }>(
  items: readonly T[],
  limit: number,
): T[] {
  return items.filter((item, index) => index < limit || item.alwaysListed);
}

/** Orders numbers from high to low, with what is unmeasured last. */
export function highFirst(a: number | null, b: number | null): number {
  if (a === b) return 0;
  if (a === null) return 1;
  if (b === null) return -1;
  return b - a;
}
