import type * as z from 'zod/mini';

/** What the house knows of one kind of record: its name and id prefix, its version, its fields and how it is kept. */
export type Kind<K extends string = string, S extends z.ZodMiniObject = z.ZodMiniObject> = {
  /** The word on the wire (`k`) and the prefix of ids. */
  readonly kind: K;
  /** The schema version that this build writes (`v`). */
  readonly version: number;
  /** The fields of one record, without its id. */
  readonly fields: S;
  /** Fields that are sets, stored flattened. */
  readonly sets: readonly string[];
  /** The field that names the record to whose page this one belongs, first match wins. */
  readonly parent: readonly string[];
  /** The field people look it up by. */
  readonly name?: string;
};

/** A record of a kind as code uses it: its id and its parsed fields. */
export type Entity<K extends Kind> = { id: string } & z.infer<K['fields']>;

/** Declares a kind; an absent set, parent or name means that it has none. */
export function defineKind<K extends string, S extends z.ZodMiniObject>(
  kind: K,
  fields: S,
  options: {
    sets?: readonly string[];
    parent?: readonly string[];
    name?: string;
    version?: number;
  } = {},
): Kind<K, S> {
  const { sets = [], parent = [], name, version = 1 } = options;
  return { kind, version, fields, sets, parent, ...(name ? { name } : {}) };
}
