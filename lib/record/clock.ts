/** A hybrid logical clock (Kulkarni et al. 2014) as text: milliseconds, counter and node in base 36, compared bytewise. */
export type Clock = string;

const SHAPE = /^[0-9a-z]{9}-[0-9a-z]{3}-[0-9a-z]{8}$/;
const COUNTERS = 36 ** 3;

/**
 * The last moment that a clock may tell, in milliseconds: the end of the year 2199. Nobody who writes today writes then, and
 * nine digits reach to the year 5188, so that no clock can be made to grow a tenth, after which order is lost.
 */
export const LATEST_TIME = Date.UTC(2200, 0) - 1;
const BEYOND = makeClock(LATEST_TIME + 1, 0, '00000000');

/** How far a clock may be ahead of whoever judges it, in milliseconds: honest clocks differ by so much. */
export const AHEAD = 5 * 60_000;

/** Whether a text is a clock, of a moment that can be. */
export function isClock(text: string): boolean {
  return text < BEYOND && SHAPE.test(text);
}

/** A clock from its parts: milliseconds since 1970, counter below 46,656, node of eight base-36 characters. */
export function makeClock(milliseconds: number, counter: number, node: string): Clock {
  const time = milliseconds.toString(36).padStart(9, '0');
  return `${time}-${counter.toString(36).padStart(3, '0')}-${node}`;
}

/** The milliseconds since 1970 in a clock. */
export function clockTime(clock: Clock): number {
  return Number.parseInt(clock.slice(0, 9), 36);
}

/** The node in a clock: which start of which browser gave it. */
export function clockNode(clock: Clock): string {
  return clock.slice(14);
}

/**
 * The next clock of a node: later than `last`, which is a clock, and not behind the whole millisecond of `now`. Whatever it
 * is given it makes a clock: after the last millisecond is used up, always the last one, which is later than nothing.
 */
export function tick(last: Clock | undefined, now: number, node: string): Clock {
  const moment = Math.min(Math.max(Math.floor(now), 0), LATEST_TIME);
  const time = last ? clockTime(last) : -1;
  if (moment > time) return makeClock(moment, 0, node);
  const counter = Number.parseInt(last?.slice(10, 13) ?? '0', 36) + 1;
  if (counter < COUNTERS) return makeClock(time, counter, node);
  return time < LATEST_TIME
    ? makeClock(time + 1, 0, node)
    : makeClock(LATEST_TIME, COUNTERS - 1, node);
}

/** The later of two clocks. */
export function laterClock(a: Clock | undefined, b: Clock | undefined): Clock | undefined {
  if (a === undefined) return b;
  return b === undefined || a >= b ? a : b;
}

/** A fresh random node part, made anew at each start so that cloned profiles can't collide. */
export function newNode(random: (bytes: Uint8Array) => Uint8Array = fillRandom): string {
  return Array.from(random(new Uint8Array(8)), (byte) => (byte % 36).toString(36)).join('');
}

function fillRandom(bytes: Uint8Array): Uint8Array {
  return crypto.getRandomValues(bytes as Uint8Array<ArrayBuffer>);
}
