import { canonicalJson } from '../../record/canonical-json.ts';
import type { Value } from '../../record/stored-record.ts';

/** Whether two values say the same to a person: a fact that somebody found still true does. */
export function saySame(a: Value, b: Value): boolean {
  return canonicalJson(saidIn(a)) === canonicalJson(saidIn(b));
}

function saidIn(value: Value): Value {
  return isFact(value) ? value.v : value;
}

/** Whose a fact is, as it says itself; undefined for other values. */
export function factAuthor(value: Value): string | undefined {
  return isFact(value) && typeof value.by === 'string' ? value.by : undefined;
}

function isFact(value: Value): value is { v: unknown; how: unknown; by?: unknown } {
  return typeof value === 'object' && value !== null && 'v' in value && 'how' in value;
}
