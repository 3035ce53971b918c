import type * as z from 'zod/mini';
import type { Draft } from './draft.ts';
import type { KindName, Kinds } from './kinds.ts';

/** A draft of one kind whose fields the compiler checks; fields that are undefined are left out. */
export function draftOf<K extends KindName>(
  k: K,
  id: string,
  fields: z.input<Kinds[K]['fields']>,
): Draft {
  const given = Object.entries(fields).filter(([, value]) => value !== undefined);
  return { k, id, fields: Object.fromEntries(given) };
}
