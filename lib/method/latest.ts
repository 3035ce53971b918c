import type { Dated } from './evidence.ts';

/** The latest item of each key, in order of id; of the same moment the one with the larger id. */
export function latestPer<T extends Dated>(items: readonly T[], keyOf: (item: T) => string): T[] {
  return onePer(items, keyOf, isLater);
}

/** The first item of each key, in order of id; of the same moment the one with the smaller id. */
export function firstPer<T extends Dated>(items: readonly T[], keyOf: (item: T) => string): T[] {
  return onePer(items, keyOf, (a, b) => isLater(b, a));
}

/** Whether `a` was learned after `b`; at the same moment the larger id is the later. */
export function isLater(a: Dated, b: Dated): boolean {
  return a.at === b.at ? a.id > b.id : a.at > b.at;
}

function onePer<T extends Dated>(
  items: readonly T[],
  keyOf: (item: T) => string,
  isBetter: (a: T, b: T) => boolean,
): T[] {
  const chosen = new Map<string, T>();
  for (const item of items) {
    const key = keyOf(item);
    const before = chosen.get(key);
    if (!before || isBetter(item, before)) chosen.set(key, item);
  }
  // A fixed order, since sums of floating-point numbers depend on it.
  return [...chosen.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}
