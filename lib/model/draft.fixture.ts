import { readdirSync, readFileSync } from 'node:fs';
import type * as z from 'zod/mini';
import type { Draft } from './draft.ts';
import type { Kind } from './kind.ts';
import { kinds } from './kinds.ts';

const FOLDER = new URL('../../public/starter/', import.meta.url);

/** What a file of the starter folder holds, not yet parsed by any schema. */
export function readStarterFile(name: string): unknown {
  return JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8'));
}

/** The names of the files in the starter folder that hold an offering: all but the sample clients. */
export function offeringFiles(): string[] {
  return readdirSync(FOLDER).filter((name) => name.endsWith('.json') && name !== 'sample.json');
}

/** What each kind's schema says against the drafts, as "id: field: reason"; empty when all of them parse. */
export function misfits(drafts: readonly Draft[]): string[] {
  return drafts.flatMap(({ k, id, fields }) => {
    const { error } = kinds[k].fields.safeParse(fields);
    const unknown = Object.keys(fields).filter((field) => !(field in kinds[k].fields.shape));
    return [
      ...(id.startsWith(`${k}_`) ? [] : [`${id}: not an id of ${k}`]),
      ...unknown.map((field) => `${id}: ${field}: not a field of ${k}`),
      ...(error?.issues ?? []).map((issue) => `${id}: ${issue.path.join('.')}: ${issue.message}`),
    ];
  });
}

/** The references in some drafts that lead to none of `known`, as "id → reference". */
export function danglingReferences(drafts: readonly Draft[], known: readonly Draft[]): string[] {
  const ids = new Set(known.map((draft) => draft.id));
  return drafts.flatMap(({ id, fields }) =>
    referencesIn(Object.values(fields))
      .filter((reference) => !ids.has(reference))
      .map((reference) => `${id} → ${reference}`),
  );
}

/** The ids that occur more than once. */
export function repeatedIds(drafts: readonly Draft[]): string[] {
  const ids = drafts.map((draft) => draft.id);
  return ids.filter((id, index) => ids.indexOf(id) !== index);
}

/** The drafts of one kind, parsed by its schema. */
export function entitiesOf<S extends z.ZodMiniObject>(
  drafts: readonly Draft[],
  { kind, fields }: Kind<string, S>,
) {
  return drafts
    .filter((draft) => draft.k === kind)
    .map((draft) => ({ ...fields.parse(draft.fields), id: draft.id }));
}

/** The ranked drafts whose rank is not above the one written before it under the same parent. */
export function outOfOrder(drafts: readonly Draft[]): string[] {
  const last = new Map<string, string>();
  return drafts.flatMap(({ k, id, fields: { rank, concern, stage, of, offering } }) => {
    if (typeof rank !== 'string') return [];
    const list = `${k} of ${concern ?? stage ?? of ?? offering}`;
    const before = last.get(list);
    last.set(list, rank);
    return before === undefined || before < rank ? [] : [id];
  });
}

function referencesIn(values: readonly unknown[]): string[] {
  return values.flatMap((value): string[] => {
    if (Array.isArray(value)) return referencesIn(value);
    if (value && typeof value === 'object') return referencesIn(Object.values(value));
    const [prefix] = typeof value === 'string' ? value.split('_', 1) : [];
    return typeof value === 'string' && prefix !== value && prefix !== undefined && prefix in kinds
      ? [value]
      : [];
  });
}
