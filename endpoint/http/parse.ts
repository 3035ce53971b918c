import type * as z from 'zod/mini';
import { Problem } from './problem.ts';

/** What a client sent, by its schema; fails with `bad_request`, which says what is wrong and where. */
export function parse<T extends z.ZodMiniType>(schema: T, given: unknown): z.output<T> {
  const parsed = schema.safeParse(given);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  const where = issue?.path.map(String).join('.').slice(0, 100) || 'body';
  throw new Problem('bad_request', `${where}: ${issue?.message ?? 'not as it should be'}`);
}

/** The query of an address, by its schema; what stands twice counts once. */
export function parseQuery<T extends z.ZodMiniType>(
  schema: T,
  query: URLSearchParams,
): z.output<T> {
  return parse(schema, Object.fromEntries(query));
}
