import { canonicalJson } from '../record/canonical-json.ts';

/** Whether two values of a field say the same, in whatever order their parts were written. */
export function isSameValue(one: unknown, other: unknown): boolean {
  return canonicalJson(one) === canonicalJson(other);
}
