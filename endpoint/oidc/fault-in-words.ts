import type * as z from 'zod/mini';

/** What a JSON value is called. */
const KINDS: Record<string, string> = {
  string: 'a text',
  array: 'a list, […]',
  object: 'an object, {…}',
  number: 'a number',
  int: 'a whole number',
};

/** What is wrong with a value in a file, to be said after its path. */
export function faultInWords(issue: z.core.$ZodRawIssue): string | undefined {
  if (issue.code === 'invalid_type')
    return issue.input === undefined ? 'is missing' : `must be ${KINDS[issue.expected]}`;
  if (issue.code === 'invalid_value') return `must be one of ${issue.values.join(', ')}`;
  if (issue.code === 'too_small') return `must ${leastOf(issue)}`;
  if (issue.code === 'too_big') return `must ${mostOf(issue)}`;
  return issue.code === 'unrecognized_keys' ? 'is not known' : undefined;
}

/** A place in a file: names after dots, places in lists from 0 on in brackets. */
export function pathInWords(path: readonly PropertyKey[]): string {
  const text = path.map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`));
  return text.join('').replace(/^\./, '') || 'the whole';
}

function leastOf({ origin, minimum }: { origin: string; minimum: number | bigint }): string {
  if (origin === 'string') return 'not be empty';
  return origin === 'array' ? `have at least ${minimum} in it` : `be at least ${minimum}`;
}

function mostOf({ origin, maximum }: { origin: string; maximum: number | bigint }): string {
  return origin === 'string' ? `have at most ${maximum} characters` : `be at most ${maximum}`;
}
