/** The middle of some numbers: median, and the quartiles on both sides of it. */
export type Middle = { median: number; low: number; high: number; n: number };

/** Median and quartiles of at least one number, by linear interpolation; throws on none. */
export function middleOf(numbers: readonly number[]): Middle {
  if (numbers.length === 0) throw new Error('nothing was measured');
  const sorted = numbers.toSorted((a, b) => a - b);
  const at = (share: number) => {
    const place = share * (sorted.length - 1);
    const below = sorted[Math.floor(place)] as number;
    const above = sorted[Math.ceil(place)] as number;
    return below + (above - below) * (place - Math.floor(place));
  };
  return { median: at(0.5), low: at(0.25), high: at(0.75), n: sorted.length };
}
