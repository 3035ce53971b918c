import type { Clock } from './clock.ts';
import { sha256 } from './sha256.ts';

/** How many records there are, dead ones included, and the fold of their checksums, as sixteen hexadecimal digits. */
export type Check = { count: number; xor: string };

/** What one record adds to a checksum: the first 64 bits of SHA-256 of `id|latest clock`, as two signed words. */
export type Sum = readonly [number, number];

/** One record of a checksum: its id, its latest clock and, where that was made before, its sum. */
export type Checked = { id: string; clock: Clock; sum?: Sum | undefined };

/** The checksum of no record. */
export const EMPTY_CHECK: Check = { count: 0, xor: '0'.repeat(16) };

/** What a record with an id and a latest clock adds to a checksum. */
export function sumOf(id: string, clock: Clock): Sum {
  const [high = 0, low = 0] = sha256(`${id}|${clock}`);
  return [high, low];
}

/** The checksum after some records came and some went. */
export function foldCheck(
  check: Check,
  { gone, come }: { gone: readonly Checked[]; come: readonly Checked[] },
): Check {
  let [high = 0, low = 0] = [0, 8].map((at) => Number.parseInt(check.xor.slice(at, at + 8), 16));
  for (const { id, clock, sum = sumOf(id, clock) } of [...gone, ...come]) {
    high ^= sum[0];
    low ^= sum[1];
  }
  return { count: check.count + come.length - gone.length, xor: hex(high) + hex(low) };
}

function hex(word: number): string {
  return (word >>> 0).toString(16).padStart(8, '0');
}
