import { EMPTY_XOR, foldChecksum } from './checksum.ts';
import type { Check } from './store.ts';

/** The check of a workspace, counted anew from all its records. */
export function checkOf(docs: readonly string[]): Check {
  const xor = docs.reduce((fold, doc) => foldChecksum(fold, undefined, JSON.parse(doc)), EMPTY_XOR);
  return { count: docs.length, xor };
}
