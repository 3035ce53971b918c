/** Numbers that look random and are the same for the same seed. */
export type Dice = {
  /** Whether something happens that happens so often, from 0 to 1. */
  chance(often: number): boolean;
  /** One of some. */
  one<T>(some: readonly T[]): T;
};

/** Dice for a seed (mulberry32). */
export function rollDice(seed: number): Dice {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    chance: (often) => next() < often,
    one: (some) => some[Math.floor(next() * some.length)] as (typeof some)[number],
  };
}
