/** A hybrid logical clock (Kulkarni et al. 2014) as text: milliseconds, counter and node in base 36, compared bytewise. */
export type Clock = string;

const SHAPE = /^[0-9a-z]{9}-[0-9a-z]{3}-[0-9a-z]{8}$/;
const COUNTERS = 36 ** 3;

/** Whether a text is a clock. */
export function isClock(text: string): boolean {
  return SHAPE.test(text);
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

/** The next clock of a node: later than `last`, and not behind the whole millisecond of `now`. */
export function tick(last: Clock | undefined, now: number, node: string): Clock {
  const time = last ? clockTime(last) : -1;
  if (Math.floor(now) > time) return makeClock(Math.floor(now), 0, node);
  const counter = Number.parseInt(last?.slice(10, 13) ?? '0', 36) + 1;
  return counter < COUNTERS ? makeClock(time, counter, node) : makeClock(time + 1, 0, node);
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
