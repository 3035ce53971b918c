import type { Clock } from './clock.ts';
import { sha256 } from './sha256.ts';

/** How many records there are, dead ones included, and the fold of their checksums, as sixteen hexadecimal digits. */
export type Check = { count: number; xor: string };

/** One record of a checksum: its id and its latest clock. */
export type Checked = { id: string; clock: Clock };

/** The checksum of no record. */
export const EMPTY_CHECK: Check = { count: 0, xor: '0'.repeat(16) };

/** The checksum after some records came and some went: each counts with the first 64 bits of SHA-256 of `id|latest clock`. */
export function foldCheck(
  check: Check,
  { gone, come }: { gone: readonly Checked[]; come: readonly Checked[] },
): Check {
  let [high, low] = [0, 8].map((at) => Number.parseInt(check.xor.slice(at, at + 8), 16) | 0);
  for (const { id, clock } of [...gone, ...come]) {
    const [first, second] = sha256(`${id}|${clock}`);
    high = (high as number) ^ (first as number);
    low = (low as number) ^ (second as number);
  }
  return { count: check.count + come.length - gone.length, xor: hex(high) + hex(low) };
}

function hex(word: number | undefined): string {
  return ((word ?? 0) >>> 0).toString(16).padStart(8, '0');
}
