/** The first wait after a failure and the longest, in milliseconds. */
const FIRST = 5_000;
const LONGEST = 15 * 60_000;
/** The longest that an endpoint may ask us to wait. */
const OBEYED = 60 * 60_000;

/** When to try again after so many failures in a row (1 and more): not before the endpoint's seconds are over, and at a random moment, so that not all come at once. */
export function waitUntil(
  now: number,
  failures: number,
  { retryAfter = 0, random }: { retryAfter?: number | undefined; random: () => number },
): number {
  const grown = Math.min(FIRST * 2 ** (failures - 1), LONGEST);
  const asked = Math.min(retryAfter * 1000, OBEYED);
  return Math.round(now + asked + grown * (asked > 0 ? random() / 2 : 0.5 + random() / 2));
}

/** Whether it is too early: a time further off than any wait is of a clock that was set back. */
export function isTooEarly(now: number, retryAt: number | undefined): boolean {
  return retryAt !== undefined && now < retryAt && retryAt - now <= OBEYED + LONGEST;
}

/** A wait before the next of a few quick tries, in milliseconds: anything up to a limit that doubles, so that several don't meet again. */
export function fullJitter(tries: number, random: () => number): number {
  return Math.round(random() * 200 * 2 ** tries);
}

/** Lets so many milliseconds pass. */
export function pass(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
